import 'server-only';
import type { CookiesOptions } from 'next-auth';

type AuthCookies = Pick<CookiesOptions, 'sessionToken' | 'callbackUrl' | 'csrfToken'>;

/**
 * Out of reach of scripts and of other sites' requests. Over https the `__Host-` prefix also keeps
 * neighbouring hosts from planting one; browsers take that prefix only together with `Secure`.
 */
export function authCookies(appUrl: string): AuthCookies {
  const secure = appUrl.startsWith('https:');
  const cookie = (name: string) => ({
    name: `${secure ? '__Host-' : ''}orca.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  });
  return {
    sessionToken: cookie('session'),
    callbackUrl: cookie('callback'),
    csrfToken: cookie('csrf'),
  };
}
