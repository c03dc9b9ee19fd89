import { z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { callApi, type ApiError } from '../api/api-client';

export type SignInWay =
  | { readonly provider: 'credentials'; readonly email: string; readonly password: string }
  | { readonly provider: 'demo' };

const formTokenSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

/** Signs in, in this browser. The session is in a cookie that no script can read. */
export function signIn({ provider, ...credentials }: SignInWay): Promise<Result<void, ApiError>> {
  return postForm(`/api/auth/callback/${provider}`, credentials);
}

/** Ends the session at once, here and on the server. */
export function signOut(): Promise<Result<void, ApiError>> {
  return postForm('/api/auth/signout', {});
}

/** The library's own client turns every refusal into one word; this keeps what the server said. */
async function postForm(path: string, fields: object): Promise<Result<void, ApiError>> {
  const token = await callApi(formTokenSchema, { path: '/api/auth/csrf' });
  if (!token.ok) return token;
  const body = { ...fields, csrfToken: token.value.csrfToken, json: 'true' };
  const answer = await callApi(answerSchema, { method: 'POST', path, body });
  return answer.ok ? ok(undefined) : err(answer.error);
}
