// SPDX-License-Identifier: EUPL-1.2
/** Hosts: whose pages may show ours, as the site's configuration names them. */

/** Return the hosts that the page names: origins, `https://*.example.org`, or `*` for everybody. */
export function hostsOfPage(): readonly string[] {
  const named = document.querySelector<HTMLMetaElement>('meta[name="leerwijk:hosts"]')?.content ?? "*";
  return named.split(/\s+/).filter(Boolean);
}

/** Say whether an origin is one of the hosts. */
export function isHost(hosts: readonly string[], origin: string): boolean {
  return hosts.some((host) => host === "*" || host === origin || isBelow(host, origin));
}

/** Say whether an origin is below a host as `https://*.example.org`. */
function isBelow(host: string, origin: string): boolean {
  const [scheme, domain] = host.split("://*.");
  if (!scheme || !domain) return false;
  const start = `${scheme}://`;
  return (
    origin.startsWith(start) && origin.endsWith(`.${domain}`) && !/[/@]/.test(origin.slice(start.length))
  );
}

/** Return the origin to tell things to; undefined when it is not known to be a host. */
export function targetOf(hosts: readonly string[], parent: string | undefined): string | undefined {
  if (parent && parent !== "null" && isHost(hosts, parent)) return parent;
  return hosts.includes("*") ? "*" : undefined;
}
