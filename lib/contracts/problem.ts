import { z } from 'zod';

/** Every way a request can fail, in one table: the status and the title that people see. */
export const problems = {
  bad_request: { status: 400, title: 'The request could not be read' },
  validation_failed: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in to go on' },
  forbidden: { status: 403, title: 'You may not do this' },
  foreign_origin: { status: 403, title: 'This request came from another site' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  email_taken: { status: 409, title: 'This e-mail address is registered already' },
  last_facilitator: { status: 409, title: 'A project needs a facilitator' },
  version_conflict: { status: 409, title: 'Too many people changed the project at once' },
  import_invalid: { status: 422, title: 'The file can’t be imported' },
  operation_refused: { status: 409, title: 'The model does not allow this' },
  too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON' },
  misdirected: { status: 421, title: 'This is not the server of that name' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'The service is not ready' },
} as const;

export type ProblemCode = keyof typeof problems;

/** One thing that is wrong with a request: where (JSON path from the body's root) and what. */
const problemIssueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});

/** The body of every failed response: `application/problem+json` (RFC 9457). */
export const problemSchema = z.object({
  /** Stable for programs: `/problems/<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What happened here and what to do about it, as a sentence. */
  detail: z.string().optional(),
  code: z.string(),
  requestId: z.string().optional(),
  issues: z.array(problemIssueSchema).optional(),
  /** For `operation_refused`: the refusal's code and the operation's place in the batch. */
  refusal: z.object({ code: z.string(), index: z.int() }).optional(),
});

export type Problem = Readonly<z.infer<typeof problemSchema>>;
