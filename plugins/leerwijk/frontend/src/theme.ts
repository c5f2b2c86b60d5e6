// SPDX-License-Identifier: EUPL-1.2
/**
 * The colours a visitor chose. Runs before the page shows, so that nothing flashes; remembers a choice only while it
 * differs from what the system asks for.
 */
type Scheme = "light" | "dark";

const KEY = "leerwijk.scheme";
const root = document.documentElement;
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function system(): Scheme {
  return systemIsDark.matches ? "dark" : "light";
}

function remembered(): Scheme | null {
  try {
    const scheme = localStorage.getItem(KEY);
    return scheme === "light" || scheme === "dark" ? scheme : null;
  } catch {
    return null; // storage may be forbidden; the system's colours then do
  }
}

function remember(scheme: Scheme): void {
  try {
    if (scheme === system()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // the choice then lasts as long as the page
  }
}

function apply(scheme: Scheme | null): void {
  if (scheme) root.dataset["lwScheme"] = scheme;
  else delete root.dataset["lwScheme"];
  const isDark = (scheme ?? system()) === "dark";
  for (const button of document.querySelectorAll("[data-lw-scheme-button]")) {
    button.setAttribute("aria-pressed", String(isDark));
  }
}

function toggle(): void {
  const scheme = (root.dataset["lwScheme"] ?? system()) === "dark" ? "light" : "dark";
  remember(scheme);
  apply(scheme);
}

function offer(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-lw-scheme-button]")) {
    button.hidden = false;
    button.addEventListener("click", toggle);
  }
  apply(remembered());
}

root.classList.replace("no-js", "js");
apply(remembered());
systemIsDark.addEventListener("change", () => apply(remembered()));
document.addEventListener("DOMContentLoaded", offer);
