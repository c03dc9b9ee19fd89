/**
 * What a log may keep of an address: its path alone, without what lets people in. Whoever has the token of a share link
 * needs nothing else.
 */
export function loggablePath(url: string | undefined): string {
  const [path = ''] = (url ?? '').replace(/^[a-z]+:\/\/[^/?#]*/i, '').split(/[?#]/);
  return path.replace(/(share(?:\/|%2F)+)[^/]+/gi, '$1[token]');
}
