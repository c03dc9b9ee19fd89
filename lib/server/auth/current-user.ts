import 'server-only';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { z } from 'zod';

import { authOptions } from './auth-options';
import type { SignedInUser } from './signed-in-user';

const sessionSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
});

/**
 * Who is signed in, in a server component or a route handler; asked once for each page. Throws
 * when that cannot be found out: an outage must not look like a sign-out.
 */
export const currentUser = cache(async (): Promise<SignedInUser | undefined> => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const session: unknown = await getServerSession(authOptions({ onFailure }));
  if (failures.length > 0) throw failures[0];
  return session ? sessionSchema.parse(session).user : undefined;
});
