import { z } from 'zod';

import { type SentItem } from './start-sentry-sink';

const eventSchema = z.object({
  release: z.string(),
  environment: z.string(),
  tags: z.record(z.string(), z.unknown()),
  exception: z.object({
    values: z.array(z.object({ type: z.string(), value: z.string() })),
  }),
});

export type SentError = z.infer<typeof eventSchema>;

/** The errors among what arrived. */
export function sentErrors(items: readonly SentItem[]): SentError[] {
  return items
    .filter(({ type }) => type === 'event')
    .map(({ payload }) => eventSchema.parse(payload));
}

/** Whether it is the error with these words. */
export const saying =
  (words: string) =>
  ({ exception }: SentError): boolean =>
    exception.values.some(({ value }) => value.includes(words));
