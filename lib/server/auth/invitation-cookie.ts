import 'server-only';

const keptSeconds = 30 * 60;

/**
 * Holds the token of the link that brought somebody here for as long as signing in takes. In the address of a page it
 * would be in logs, and in what the page tells others of itself.
 */
export function invitationCookie(appUrl: string) {
  const secure = appUrl.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}orca.invitation`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: keptSeconds } as const,
  };
}
