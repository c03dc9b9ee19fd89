import { expect } from 'vitest';

import { problemSchema } from '@/lib/contracts/problem';

/** The problem that a request is answered with. */
export async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(await response.json());
}
