import { shareCookie } from '../auth/share-cookie';
import { env } from '../settings/env';
import { type TestShareLink } from './a-project';

/** The cookie of a browser that looks through a link. */
export function guestCookie({ token }: Pick<TestShareLink, 'token'>): string {
  return `${shareCookie(env().appUrl).name}=${token}`;
}
