// SPDX-License-Identifier: EUPL-1.2
/** Pieces: what of a page may stand on another site, and the code for it. */
import type { Say } from "../keep/say.ts";

export interface Piece {
  readonly title: string;
  /** The title with what it is, to choose by. */
  readonly name: string;
  /** From the root of the site. */
  readonly url: string;
}

/** What stands on a page: how to find it, how to call it, and where it stands alone. */
const PARTS = [
  ["quiz", ".lw-quiz[data-id]", ".lw-quiz__title", "embed/quiz/"],
  ["case", ".lw-case[data-id]", "h1, h2, h3, h4", "embed/casus/"],
  ["figure", "figure.lw-figure[id^=figuur-]", ".lw-figure__title", "embed/figuur/"],
] as const;

/** Pages whose address tells what a reader asked: a frame shows the same. */
const ASKING = "leerwijk-find, leerwijk-compare";

/**
 * Return the page and everything on it that may stand alone; a page that may not gives only its parts. `asked` is
 * what the address of the page asks for.
 */
export function piecesOn(
  page: ParentNode,
  url: string,
  title: string,
  say: Say,
  asked = "",
): readonly Piece[] {
  const same = page.querySelector(ASKING) ? asked : "";
  const whole = url ? [{ title, name: say("whole", { title }), url: `embed/${url}${same}` }] : [];
  const parts = PARTS.flatMap(([kind, selector, heading, folder]) =>
    [...page.querySelectorAll<HTMLElement>(selector)].map((found) => {
      const title = shownTitle(found, heading);
      // a figure without an id of its own is known by its page
      const id = found.dataset["id"] ?? `${url}${found.id.replace("figuur-", "")}`;
      return { title, name: say(`part.${kind}`, { title }), url: `${folder}${id}/` };
    }),
  );
  return [...whole, ...parts];
}

function shownTitle(element: HTMLElement, heading: string): string {
  const text = element.querySelector(heading)?.textContent ?? "";
  return text.replace(/\s+/g, " ").trim();
}

/** Return the HTML of a frame; `grows` adds the script that lets it follow the height of its page. */
export function codeFor({ title, url }: Piece, root: string, height: number, grows: boolean): string {
  const src = escaped(new URL(url, root).href);
  const frame = `<iframe src="${src}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
  if (!grows) return frame;
  return `${frame}\n<script src="${escaped(new URL("assets/leerwijk/host.js", root).href)}" defer></script>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
