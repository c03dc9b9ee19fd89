import 'server-only';

const keptSeconds = 30 * 24 * 60 * 60;

/**
 * Holds the token of the one link that a guest looks through: the link opened last. As hard to reach and to plant as the
 * cookie of a session.
 */
export function shareCookie(appUrl: string) {
  const secure = appUrl.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}orca.share`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: keptSeconds } as const,
  };
}
