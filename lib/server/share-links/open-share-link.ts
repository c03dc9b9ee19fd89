import 'server-only';
import { headers } from 'next/headers';

import { addressOfRequest } from '../http/address-of-request';
import { findShareLink } from './find-share-link';

/** For pages: where a link leads, asked in the name of the visitor's network. */
export async function openShareLink(token: string): ReturnType<typeof findShareLink> {
  const address = addressOfRequest({ headers: new Headers(await headers()) });
  return findShareLink({ token, address });
}
