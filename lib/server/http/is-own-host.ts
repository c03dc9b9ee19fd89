import 'server-only';
import { isIP } from 'node:net';

/**
 * Whether a request named us: by the name of the public address, as `localhost`, or by an IP address, at any port. Any
 * other name is somebody's who may point it here, and then the pages of that name are, to a browser, pages of ours.
 */
export function isOwnHost(host: string | null | undefined, appUrl: string): boolean {
  const name = nameOf(host);
  if (name === undefined) return false;
  return name === 'localhost' || isAddress(name) || name === nameOf(new URL(appUrl).host);
}

/** The name in a `Host` header as a browser writes it: small letters, no port, no dot at the end. */
function nameOf(host: string | null | undefined): string | undefined {
  if (!host || /[\s@/?#\\]/.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  return new URL(`http://${host}`).hostname.replace(/\.$/, '');
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.+)\]$/, '$1')) !== 0;
}
