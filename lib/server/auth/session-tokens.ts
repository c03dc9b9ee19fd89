import 'server-only';
import type { JWTOptions } from 'next-auth/jwt';
import { z } from 'zod';

import { assert } from '@/lib/shared/assert';

import type { SessionStore } from './session-store';

/**
 * Lets the sign-in library believe that it reads and writes JWTs, while the cookie holds the
 * token of a stored session. It encodes again what it has just decoded, on every read.
 */
export function sessionTokens(sessions: SessionStore): Pick<JWTOptions, 'decode' | 'encode'> {
  return {
    async decode({ token }) {
      const user = token === undefined ? undefined : await sessions.use(token);
      return user ? { sub: user.id, name: user.name, email: user.email, held: token } : null;
    },
    async encode({ token }) {
      const held = heldToken(token);
      if (held !== undefined) return held;
      const { sub: id, name, email } = token ?? {};
      assert(id && name && email, 'a session begins with a whole user');
      return sessions.begin({ id, name, email });
    },
  };
}

const heldSchema = z.object({ held: z.string() });

/** The cookie's token inside what the library takes for a decoded JWT. */
export function heldToken(jwt: unknown): string | undefined {
  return heldSchema.safeParse(jwt).data?.held;
}
