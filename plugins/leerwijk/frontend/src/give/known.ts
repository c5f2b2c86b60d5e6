// SPDX-License-Identifier: EUPL-1.2
/** What the page tells of its site: pilots, sources, and where issues go. */

export interface Known {
  site: string;
  pilots: Readonly<Record<string, { next: string; scale: string }>>;
  /** Id → short name. */
  sources: Readonly<Record<string, string>>;
  /** Kinds of evidence that are no experience. */
  plans?: readonly string[];
  issue?: { address: string; title: string; body: string } | null;
}

/** Chosen where the list does not hold what somebody means. */
export const OTHER = "+";
