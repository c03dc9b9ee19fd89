import 'server-only';
import { type IncomingMessage } from 'node:http';

import { z } from 'zod';

import { type AccessRole } from '@/lib/contracts/permissions';
import { type CloseReason, realtimePath } from '@/lib/contracts/realtime';
import { err, ok, type Result } from '@/lib/shared/result';

import { authCookies } from '../../auth/auth-cookies';
import { type Caller } from '../../auth/caller';
import { callerOfCookies } from '../../auth/caller-of-cookies';
import { cookieValue } from '../../auth/cookie-value';
import { database } from '../../database/db';
import { isForeignOrigin } from '../../http/is-foreign-origin';
import { isOutage } from '../../http/is-outage';
import { isOwnHost } from '../../http/is-own-host';
import { nameRequest } from '../../http/request-id';
import { logger } from '../../logging/logger';
import { readAccess } from '../../projects/read-access';
import { env } from '../../settings/env';

export type Admission = {
  /** Of the request that asked for the line. */
  readonly requestId: string;
  readonly projectId: string;
  readonly caller: Caller;
  readonly token: string | undefined;
  readonly role: AccessRole;
};

const projectIdSchema = z.uuid();

/** The project that an address leads to. */
export function projectOfPath(url: string | undefined): string | undefined {
  const id = url?.startsWith(`${realtimePath}/`) ? url.slice(realtimePath.length + 1) : undefined;
  return projectIdSchema.safeParse(id).data?.toLowerCase();
}

/** Whether a page of ours asks; who is not a page says so, too, for this is no door for other programs. */
export function isOwnPage({ headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  const { appUrl } = env();
  if (origin === undefined || !isOwnHost(host, appUrl)) return false;
  const site = headers['sec-fetch-site'];
  const asked = new Headers({
    origin,
    host: host ?? '',
    ...(typeof site === 'string' && { 'sec-fetch-site': site }),
  });
  return !isForeignOrigin(asked, appUrl);
}

/** Whether and as what somebody may come into a project, or why the line is closed at once. Never rejects. */
export async function admit(
  request: IncomingMessage,
  projectId: string,
): Promise<Result<Admission, CloseReason>> {
  const requestId = nameRequest(request);
  const { cookie } = request.headers;
  try {
    const caller = await callerOfCookies(cookie);
    if (!caller) return err('unauthenticated');
    const of = { userId: caller.id, projectId };
    const access = await readAccess(database().livePool, of, 'document.read');
    if (!access.ok) return err('not_found');
    const { name } = authCookies(env().appUrl).sessionToken;
    const token = caller.isGuest ? undefined : cookieValue(cookie, name);
    return ok({ requestId, projectId, caller, token, role: access.value.role });
  } catch (error) {
    if (isOutage(error))
      logger().warn({ err: error, requestId }, 'a live line waits for a service');
    else logger().error({ err: error, requestId }, 'a handshake failed');
    return err('unavailable');
  }
}
