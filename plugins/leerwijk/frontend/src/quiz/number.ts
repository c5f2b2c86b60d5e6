// SPDX-License-Identifier: EUPL-1.2
/** Numbers as people type them: decimal comma, points or spaces between thousands, a unit behind it. */

const SIGNS = /[−–‒]/g;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const POINTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const COMMAED = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const SPACED = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const PLAIN = /^(?:\d+|\d*\.\d+|\d+\.)$/;
/** How much smaller than the answer a difference may be that only comes of counting in twos. */
const ROUNDING = 1e-9;

/**
 * Return the numbers that a text can mean, the likeliest first; none when it is no number or has another unit.
 * `1.234` is 1234 where thousands get a point, and 1.234 elsewhere: it means both.
 */
export function numbersIn(text: string, unit?: string): readonly number[] {
  const found = /^([^\d.,]*)(\d[\d.,\s\u00a0\u2007\u2009\u202f]*|[.,]\d+)(.*)$/.exec(
    text.replace(SIGNS, "-"),
  );
  if (!found) return [];
  const [, before = "", digits = "", after = ""] = found;
  const sign = signOf(before);
  if (sign === undefined || !isUnit(after, unit)) return [];
  return readings(digits.replace(SPACES, " ").trim()).map((number) => sign * number);
}

/** Say whether a typed number is the answer, give or take the tolerance. */
export function isNear(number: number, answer: number, tolerance = 0): boolean {
  return Math.abs(number - answer) <= tolerance + ROUNDING * Math.max(1, Math.abs(answer));
}

function signOf(before: string): 1 | -1 | undefined {
  const sign = before.replace(/[€$£]|\beuro?\b|\s/gi, "");
  if (sign === "" || sign === "+") return 1;
  return sign === "-" ? -1 : undefined;
}

function isUnit(after: string, unit: string | undefined): boolean {
  const typed = tidy(after);
  return typed === "" || typed === tidy(unit ?? "%");
}

function tidy(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^(?:procent|percent)$/, "%");
}

function readings(digits: string): number[] {
  if (digits.includes(" ") && !SPACED.test(digits)) return [];
  const text = digits.replace(/ /g, "").replace(/[.,]$/, "");
  const [points, commas] = [text.split(".").length - 1, text.split(",").length - 1];
  if (POINTED.test(text)) return values(text.replaceAll(".", ""), ...(points === 1 ? [text] : []));
  if (commas > 0 && text.lastIndexOf(".") > text.lastIndexOf(",")) return grouped(text, ".", COMMAED);
  if (commas > 1) return COMMAED.test(text) ? values(text.replaceAll(",", "")) : [];
  return commas === 1 ? grouped(text, ",", POINTED) : values(text);
}

/** Read a number whose whole part may be grouped. */
function grouped(text: string, decimal: string, group: RegExp): number[] {
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  if (more.length > 0 || !(group.test(whole) || /^\d*$/.test(whole))) return [];
  return values(`${whole.replace(/[.,]/g, "")}.${fraction}`);
}

function values(...found: string[]): number[] {
  return found.filter((text) => PLAIN.test(text)).map(Number);
}
