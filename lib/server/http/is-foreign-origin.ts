import 'server-only';
import { isOwnHost } from './is-own-host';

/**
 * Whether a page of another site made the browser send this request. Requests that no page made (other programs) name
 * no origin and carry no one's cookies by accident. That a page and the request name one host says something only where
 * the host is ours: anybody may point a name of theirs at this server.
 */
export function isForeignOrigin(headers: Headers, appUrl: string): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  if (host === new URL(appUrl).host) return false;
  const asked = headers.get('host');
  return host !== asked?.toLowerCase() || !isOwnHost(asked, appUrl);
}
