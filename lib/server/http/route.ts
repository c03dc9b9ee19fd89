import 'server-only';
import { z } from 'zod';

import { userHeader } from '@/lib/contracts/operations';
import { loggablePath } from '@/lib/shared/loggable-path';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Caller } from '../auth/caller';
import { callerOfCookies } from '../auth/caller-of-cookies';
import { type Failure } from '../failure';
import { logger } from '../logging/logger';
import { env } from '../settings/env';
import { checkShape } from './check-shape';
import { isForeignOrigin } from './is-foreign-origin';
import { isOutage } from './is-outage';
import { problemResponse } from './problem-response';
import { readJsonBody } from './read-json-body';
import { requestIdOf } from './request-id';

/** What a route takes. A part that is not declared is not read. */
export type RouteDefinition<Params, Query, Body> = {
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly bodyBytesMax?: number;
};

export type Call<Params, Query, Body> = {
  readonly request: Request;
  readonly requestId: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
};

/** A value becomes JSON with status 200, `undefined` becomes 204, a failure a problem, a `Response` goes out as it is. */
type Answer = Promise<Result<unknown, Failure> | Response>;

export type RouteHandler = (
  request: Request,
  context: { readonly params: Promise<unknown> },
) => Promise<Response>;

/** Whether guests, who look through a link without an account, come in too; else it is for people who are signed in. */
type Doorkeeping = { readonly guests?: true };

/** The door of every address for people who are signed in, and of those that say so for guests. */
export function route<Params, Query, Body>(
  definition: RouteDefinition<Params, Query, Body> & Doorkeeping,
  handler: (call: Call<Params, Query, Body> & { readonly user: Caller }) => Answer,
): RouteHandler {
  return answering(async (request, requestId, params) => {
    const user = await callerOfCookies(request.headers.get('cookie') ?? undefined);
    if (!user || (user.isGuest && !definition.guests)) return err({ code: 'unauthenticated' });
    const sender = request.headers.get(userHeader);
    if (sender !== null && sender !== user.id) return err(somebodyElse);
    const call = await readCall(definition, { request, requestId, params });
    return call.ok ? handler({ ...call.value, user }) : call;
  });
}

const somebodyElse: Failure = {
  code: 'unauthenticated',
  detail: 'Somebody else has signed in here since. Sign in again to go on.',
};

/** The same door for what needs no sign-in. */
export function openRoute<Params, Query, Body>(
  definition: RouteDefinition<Params, Query, Body>,
  handler: (call: Call<Params, Query, Body>) => Answer,
): RouteHandler {
  return answering(async (request, requestId, params) => {
    const call = await readCall(definition, { request, requestId, params });
    return call.ok ? handler(call.value) : call;
  });
}

type Work = (request: Request, requestId: string, params: unknown) => Answer;

function answering(work: Work): RouteHandler {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    const answer = await attempt(work, request, { requestId, params: await context.params });
    const response = answer instanceof Response ? answer : toResponse(answer, requestId);
    response.headers.set('X-Request-Id', requestId);
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
    return response;
  };
}

async function attempt(
  work: Work,
  request: Request,
  { requestId, params }: { readonly requestId: string; readonly params: unknown },
): Answer {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && isForeignOrigin(request.headers, env().appUrl)) {
    return err({ code: 'foreign_origin' });
  }
  try {
    return await work(request, requestId, params);
  } catch (error) {
    const path = loggablePath(request.url);
    const about = { err: error, requestId, method: request.method, path };
    logger().error(about, 'request failed');
    return err(
      isOutage(error) ? { code: 'unavailable', retryAfterSeconds: 5 } : { code: 'internal' },
    );
  }
}

function toResponse(result: Result<unknown, Failure>, requestId: string): Response {
  if (!result.ok) return problemResponse(result.error, requestId);
  const { value } = result;
  return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
}

const bodyBytesUsual = 1_000_000;

async function readCall<Params, Query, Body>(
  definition: RouteDefinition<Params, Query, Body>,
  given: Pick<Call<unknown, unknown, unknown>, 'request' | 'requestId' | 'params'>,
): Promise<Result<Call<Params, Query, Body>, Failure>> {
  const { request, requestId } = given;
  // An address with an id that can't be one leads nowhere.
  const params = (definition.params ?? anything<Params>()).safeParse(given.params);
  if (!params.success) return err({ code: 'not_found' });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const query = checkShape(definition.query ?? anything<Query>(), search);
  if (!query.ok) return query;
  const bytesMax = definition.bodyBytesMax ?? bodyBytesUsual;
  const json = definition.body ? await readJsonBody(request, bytesMax) : ok(undefined);
  if (!json.ok) return json;
  const body = checkShape(definition.body ?? anything<Body>(), json.value);
  if (!body.ok) return body;
  return ok({ request, requestId, params: params.data, query: query.value, body: body.value });
}

function anything<T>() {
  return z.custom<T>(() => true);
}
