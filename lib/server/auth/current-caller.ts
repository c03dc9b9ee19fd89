import 'server-only';
import { cache } from 'react';

import { type Caller } from './caller';
import { currentUser } from './current-user';
import { guestOfShareToken } from './guest-of-share-token';
import { heldShareToken } from './held-share-token';

/** Who looks at a page, signed in or as a guest; asked once for each page. Throws when that cannot be found out. */
export const currentCaller = cache(async (): Promise<Caller | undefined> => {
  const user = await currentUser();
  if (user) return { id: user.id, name: user.name, isGuest: false };
  const token = await heldShareToken();
  return token ? guestOfShareToken(token) : undefined;
});
