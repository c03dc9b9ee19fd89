import { type z } from 'zod';

import { problemSchema, type Problem } from '@/lib/contracts/problem';
import { err, ok, type Result } from '@/lib/shared/result';

export type ApiRequest = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/** A request that never reached the server, or an answer that was not ours: try again. */
export type NoAnswer = { readonly code: 'no_answer'; readonly title: string };

export type ApiError = Problem | NoAnswer;

/** Calls the REST API. The answer is parsed by `schema`; what fails comes back as the problem the server named. */
export async function callApi<Schema extends z.ZodType>(
  schema: Schema,
  request: ApiRequest,
): Promise<Result<z.infer<Schema>, ApiError>> {
  const response = await send(request);
  if (!response) return err(noAnswer);
  const body: unknown = response.status === 204 ? null : await readJson(response);
  if (!response.ok) return err(toProblem(body));
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : err(noAnswer);
}

const noAnswer: NoAnswer = { code: 'no_answer', title: 'The server can’t be reached' };

async function send({ method = 'GET', path, body, headers, signal }: ApiRequest) {
  try {
    return await fetch(path, {
      method,
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
  } catch {
    return undefined;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** What is no problem of ours is a proxy's own page, and says nothing of what the server behind it would do. */
function toProblem(body: unknown): ApiError {
  const parsed = problemSchema.safeParse(body);
  return parsed.success ? parsed.data : noAnswer;
}
