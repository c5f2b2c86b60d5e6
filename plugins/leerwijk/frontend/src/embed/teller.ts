// SPDX-License-Identifier: EUPL-1.2
/**
 * Teller: which heights are worth telling. A frame that follows the height of its page, and a page whose height
 * follows its frame, would chase each other for ever; after so many heights in so short a time it is told no more,
 * until somebody does something.
 */

/** Heights that may be told in a row. */
const MOST = 40;
/** Milliseconds after which a row begins anew. */
const SOON = 4000;

export class Teller {
  #last: number | undefined;
  #since = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** Return whether this height is to be told now. */
  isNews(height: number, now: number): boolean {
    if (!Number.isFinite(height) || height <= 0) return false;
    if (this.#last !== undefined && Math.abs(height - this.#last) < 1) return false;
    if (now - this.#since > SOON) {
      // a row that reached its end stays silent: only a person ends that
      if (this.#count >= MOST) return false;
      this.#since = now;
      this.#count = 0;
    }
    if (this.#count >= MOST) return false;
    this.#count += 1;
    this.#last = height;
    return true;
  }

  /** Somebody did something: changes are theirs, so counting begins anew. */
  touched(): void {
    this.#count = 0;
    this.#since = Number.NEGATIVE_INFINITY;
  }
}
