import 'server-only';
import type { Route } from 'next';

const home = 'http://home.invalid';

/**
 * A path of this site out of what an address asked for, or the fallback. Browsers take `//host`,
 * `/\host` and paths with a line break in them for other sites, so only what comes out of a
 * parser counts.
 */
export function innerPath(asked: unknown, fallback: Route): Route {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, home)) {
    return fallback;
  }
  const { href } = new URL(asked, home);
  const path = href.startsWith(`${home}/`) ? href.slice(home.length) : '';
  return isPath(path) ? path : fallback;
}

/** Two slashes can also come out of a parser: "/.//host". */
function isPath(text: string): text is Route {
  return /^\/(?!\/)/.test(text);
}
