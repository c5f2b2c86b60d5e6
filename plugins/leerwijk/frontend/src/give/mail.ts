// SPDX-License-Identifier: EUPL-1.2
/** E-mail addresses in a text: the rule of the build (`checking/privacy.py`), on the same cases in both tests. */

const DOMAIN = /@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.[a-z]{2,}/giu;
const NAME = /[\p{L}\p{N}_.+-]{1,64}$/u;

export function addressesIn(text: string): string[] {
  return [...text.matchAll(DOMAIN)].flatMap((domain) => {
    const name = NAME.exec(text.slice(Math.max(0, domain.index - 64), domain.index));
    return name ? [name[0] + domain[0]] : [];
  });
}
