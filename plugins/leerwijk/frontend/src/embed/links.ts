// SPDX-License-Identifier: EUPL-1.2
/** Links: what lies elsewhere opens in a tab of its own; a frame is no place for a whole site. */

/** Let links that scripts made open beside the frame too; those in the page already do. */
export function openBeside(): void {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link && !link.target && !link.download && isElsewhere(link)) link.target = "_blank";
    },
    true,
  );
}

function isElsewhere(link: HTMLAnchorElement): boolean {
  const here = new URL(document.baseURI);
  return (
    /^https?:$/.test(link.protocol) &&
    (link.pathname !== here.pathname || link.origin !== here.origin || !link.hash)
  );
}
