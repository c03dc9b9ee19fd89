import 'server-only';

/**
 * Whether a page of another site made the browser send this request. Requests that no page made (other programs) name
 * no origin and carry no one's cookies by accident.
 */
export function isForeignOrigin(headers: Headers, appUrl: string): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  return host !== headers.get('host') && host !== new URL(appUrl).host;
}
