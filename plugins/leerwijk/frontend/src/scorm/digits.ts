// SPDX-License-Identifier: EUPL-1.2
/** Digits: numbers and names as few letters that every platform leaves alone, and texts between marks. */
import { digitsOf } from "../quiz/chance.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const NAME = 4;

/** Return a number in so many letters; one that does not fit becomes the highest that does. */
export function packed(number: number, width: number): string {
  let rest = Math.min(Math.max(0, Math.round(number)), 64 ** width - 1);
  let text = "";
  for (let place = 0; place < width; place += 1) {
    text = LETTERS.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

/** Return the number in some letters; undefined when they are no number. */
export function unpacked(text: string): number | undefined {
  let number = 0;
  for (const letter of text) {
    const digit = LETTERS.indexOf(letter);
    if (digit < 0) return undefined;
    number = number * 64 + digit;
  }
  return text === "" ? undefined : number;
}

/** Return four letters for a name: the same for the same name. */
export function nameOf(text: string): string {
  return packed(digitsOf(text) % 64 ** NAME, NAME);
}

/** Return a text in which none of our marks stands. */
export function escaped(text: string): string {
  return text.replace(/[%|,=\p{Cc}]/gu, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `%${code.padStart(2, "0")}`;
  });
}

/** Return the text that was escaped; half an escape at its end is left out. */
export function unescaped(text: string): string {
  return text
    .replace(/%[0-9a-f]?$/u, "")
    .replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
