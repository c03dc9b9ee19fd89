import 'server-only';
import { env } from '../settings/env';

/** What the sign-in page offers beside e-mail and password. */
export function signInOffer(): { readonly demo: boolean } {
  return { demo: env().demoMode };
}
