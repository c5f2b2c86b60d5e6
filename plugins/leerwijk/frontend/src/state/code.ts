// SPDX-License-Identifier: EUPL-1.2
/** Code: the whole document as a short text to copy, for frames whose storage is apart and for other devices. */
import type { State } from "./document.ts";

const START = "LW1-";
/** Longest code that is unpacked, and longest text that it may become. */
const LONGEST = { code: 2_000_000, text: 5_000_000 };

/** Return a state as a code. */
export async function codeOf(state: State): Promise<string> {
  const packed = await through(
    new CompressionStream("deflate-raw"),
    new TextEncoder().encode(JSON.stringify(state)),
  );
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  return START + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Return the text that a code holds; what is no code comes back as it is, for who reads it to judge. */
export async function textOf(code: string): Promise<string> {
  const bare = code.replace(/\s+/g, "");
  if (!bare.startsWith(START) || bare.length > LONGEST.code) return code;
  try {
    const binary = atob(bare.slice(START.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (each) => each.charCodeAt(0));
    return new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes));
  } catch {
    return code;
  }
}

/** Return all bytes that come out of a stream, unless they are too many. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined); // the reader below meets the same error
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > LONGEST.text) {
      await reader.cancel();
      throw new RangeError("the code holds too much");
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
