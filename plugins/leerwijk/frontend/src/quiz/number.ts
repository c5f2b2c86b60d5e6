// SPDX-License-Identifier: EUPL-1.2
/** Numbers as people type them: decimal comma, points or spaces between thousands, a unit behind it. */

const SIGNS = /[−–‒]/g;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const POINTED = /^\d{1,3}(?:\.\d{3})+$/;
const COMMAED = /^\d{1,3}(?:,\d{3})+$/;
const PLAIN = /^(?:\d+|\d*\.\d+|\d+\.)$/;
/** How much smaller than the answer a difference may be that only comes of counting in twos. */
const ROUNDING = 1e-9;

/**
 * Return the numbers that a text can mean, the likeliest first; none when it is no number or has another unit.
 * `1.234` is 1234 where thousands get a point, and 1.234 elsewhere: it means both.
 */
export function numbersIn(text: string, unit?: string): readonly number[] {
  const found = /^([^\d]*)(\d[\d.,\s\u00a0\u2007\u2009\u202f]*|[.,]\d+)(.*)$/.exec(text.replace(SIGNS, "-"));
  if (!found) return [];
  const [, before = "", digits = "", after = ""] = found;
  const sign = signOf(before);
  if (sign === undefined || !isUnit(after, unit)) return [];
  return readings(digits.replace(SPACES, "")).map((number) => sign * number);
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
  if (typed === "" || typed === tidy(unit ?? "")) return true;
  return typed === "%" && (unit === undefined || tidy(unit) === "procent");
}

function tidy(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^(?:procent|percent)$/, "%");
}

function readings(digits: string): number[] {
  const text = digits.replace(/[.,]$/, "");
  if (POINTED.test(text))
    return texts(text.replaceAll(".", ""), ...(text.split(".").length === 2 ? [text] : []));
  const isEnglish = text.lastIndexOf(".") > text.lastIndexOf(",") && text.includes(",");
  if (isEnglish) return grouped(text, ".", COMMAED);
  if (text.includes(",") && text.indexOf(",") !== text.lastIndexOf(","))
    return COMMAED.test(text) ? texts(text.replaceAll(",", "")) : [];
  return text.includes(",") ? grouped(text, ",", POINTED) : texts(text);
}

/** Read a number whose whole part may be grouped. */
function grouped(text: string, decimal: string, group: RegExp): number[] {
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  if (more.length > 0 || !(group.test(whole) || /^\d*$/.test(whole))) return [];
  return texts(`${whole.replace(/[.,]/g, "")}.${fraction}`);
}

function texts(...found: string[]): number[] {
  return found.filter((text) => PLAIN.test(text)).map(Number);
}
