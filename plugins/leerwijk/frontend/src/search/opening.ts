// SPDX-License-Identifier: EUPL-1.2
/** The index of the site, opened once for the dialog and the page of search together. */
import { filesBelow } from "./files.ts";
import { SearchIndex } from "./index.ts";

const opened = new Map<string, Promise<SearchIndex>>();

/** Return the index below `base`, or in the one file `whole`; after a failure it is tried again. */
export function openIndex(base: URL, whole = ""): Promise<SearchIndex> {
  const index = opened.get(base.href) ?? SearchIndex.open(filesBelow(base, whole));
  opened.set(base.href, index);
  index.catch(() => opened.delete(base.href));
  return index;
}
