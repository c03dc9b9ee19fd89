import 'server-only';
import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';

import { assert } from '@/lib/shared/assert';

import type { Failure } from '../failure';
import { isForeignOrigin } from '../http/is-foreign-origin';
import { isOutage } from '../http/is-outage';
import { problemResponse } from '../http/problem-response';
import { requestIdOf } from '../http/request-id';
import { logger } from '../logging/logger';
import { connectRedis } from '../redis/connect-redis';
import { env } from '../settings/env';
import { authCookies } from './auth-cookies';
import { authOptions } from './auth-options';
import { invitationCookie } from './invitation-cookie';
import { sessionStore } from './session-store';
import { shareCookie } from './share-cookie';
import { SignInRefused } from './sign-in-refused';

type AuthRouteContext = { readonly params: Promise<{ nextauth: string[] }> };

/** What of the sign-in library's addresses is used here; the others would only be further doors. */
const offered: Readonly<Record<string, readonly string[]>> = {
  GET: ['csrf', 'session', 'providers', 'signin', 'signout', 'error'],
  POST: ['callback', 'signout'],
};

const bodyBytesMax = 16_384;

/** The sign-in library behind the same answers for failures that every other address gives. */
export async function answerAuthRequest(
  request: NextRequest,
  context: AuthRouteContext,
): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const [action = ''] = (await context.params).nextauth;
  const refusal = refusalOf(request, action);
  if (refusal) return problemResponse(refusal, requestId);

  const failures: unknown[] = [];
  const response = await askLibrary(request, context, failures);
  if (failures.length > 0) return problemResponse(failureOf(failures[0], requestId), requestId);
  assert(response instanceof Response, 'the sign-in library answers with a response');
  const unanswered = request.method === 'POST' ? await failureIn(response) : undefined;
  if (unanswered) return problemResponse(unanswered, requestId);
  if (action === 'callback') await endReplacedSession(request, response);
  if (request.method === 'POST' && action === 'signout') forgetLinks(response);
  return response;
}

function refusalOf(request: NextRequest, action: string): Failure | undefined {
  if (!offered[request.method]?.includes(action)) return { code: 'not_found' };
  if (request.method === 'GET') return undefined;
  if (isForeignOrigin(request.headers, env().appUrl)) return { code: 'foreign_origin' };
  const length = request.headers.get('content-length');
  if (length === null) return { code: 'bad_request', detail: 'Say the length of the body.' };
  return Number(length) > bodyBytesMax ? { code: 'too_large' } : undefined;
}

async function askLibrary(
  request: NextRequest,
  context: AuthRouteContext,
  failures: unknown[],
): Promise<unknown> {
  try {
    const options = authOptions({ onFailure: (error) => failures.push(error) });
    const response: unknown = await NextAuth(request, context, options);
    return response;
  } catch (error) {
    failures.push(error);
    return undefined;
  }
}

function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof SignInRefused) return error.failure;
  // The library reads the body itself and throws what its parser throws.
  if (error instanceof SyntaxError) return { code: 'bad_request' };
  logger().error({ err: error, requestId }, 'sign-in failed');
  return isOutage(error) ? { code: 'unavailable', retryAfterSeconds: 5 } : { code: 'internal' };
}

/** What the library says with a redirect to one of its pages. */
async function failureIn(response: Response): Promise<Failure | undefined> {
  if (response.status === 401) {
    const detail = 'This e-mail address and this password do not belong together.';
    return { code: 'unauthenticated', detail };
  }
  const destination = response.headers.get('location') ?? (await response.clone().text());
  if (!destination.includes('csrf=true')) return undefined;
  const detail = 'The form has grown old. Reload the page and try again.';
  return { code: 'foreign_origin', detail };
}

/** Whoever comes to this browser next is nobody's guest. */
function forgetLinks({ headers }: Response): void {
  const { appUrl } = env();
  for (const { name, options } of [shareCookie(appUrl), invitationCookie(appUrl)]) {
    const secure = options.secure ? '; Secure' : '';
    headers.append('set-cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
  }
}

/** Who signs in again gets a new session, and the one that the browser gave up is over. */
async function endReplacedSession(request: NextRequest, response: Response): Promise<void> {
  const { name } = authCookies(env().appUrl).sessionToken;
  const replaced = request.cookies.get(name)?.value;
  const isReplaced = response.headers.getSetCookie().some((line) => line.startsWith(`${name}=`));
  if (replaced && isReplaced) await sessionStore(connectRedis(), Date.now).revoke(replaced);
}
