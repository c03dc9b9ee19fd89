import 'server-only';
import { randomUUID } from 'node:crypto';

import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';

import { assert } from '@/lib/shared/assert';

import { env } from '../env';
import type { Failure } from '../failure';
import { problemResponse } from '../http/problem-response';
import { logger } from '../logger';
import { connectRedis } from '../redis/connect-redis';
import { RedisUnavailable } from '../redis/redis-unavailable';
import { authCookies } from './auth-cookies';
import { authOptions } from './auth-options';
import { sessionStore } from './session-store';
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
  const requestId = randomUUID();
  const [action = ''] = (await context.params).nextauth;
  const refusal = refusalOf(request, action);
  if (refusal) return problemResponse(refusal, requestId);

  const failures: unknown[] = [];
  const response = await askLibrary(request, context, failures);
  if (failures.length > 0) {
    return problemResponse(failureOf(failures[0], requestId), requestId);
  }
  assert(response instanceof Response, 'the sign-in library answers with a response');
  if (request.method === 'POST' && (await isForged(response))) {
    return problemResponse({ code: 'foreign_origin', detail: staleForm }, requestId);
  }
  if (action === 'callback') await endReplacedSession(request, response);
  return response;
}

const staleForm = 'The form has grown old. Reload the page and try again.';

/** The library answers a wrong form token with a cheerful way back to the form. */
async function isForged(response: Response): Promise<boolean> {
  const destination = response.headers.get('location') ?? (await response.clone().text());
  return destination.includes('csrf=true');
}

function refusalOf(request: NextRequest, action: string): Failure | undefined {
  if (!offered[request.method]?.includes(action)) return { code: 'not_found' };
  if (request.method === 'GET') return undefined;
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
  return { code: error instanceof RedisUnavailable ? 'unavailable' : 'internal' };
}

/** Who signs in again gets a new session, and the one that the browser gave up is over. */
async function endReplacedSession(request: NextRequest, response: Response): Promise<void> {
  const { name } = authCookies(env().appUrl).sessionToken;
  const replaced = request.cookies.get(name)?.value;
  const isReplaced = response.headers.getSetCookie().some((line) => line.startsWith(`${name}=`));
  if (replaced && isReplaced) await sessionStore(connectRedis(), Date.now).revoke(replaced);
}
