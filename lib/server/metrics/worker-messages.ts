import 'server-only';
import { z } from 'zod';

/** A metric with its values, as prom-client tells it between processes. */
export const countedMetricsSchema = z.array(z.looseObject({ name: z.string(), type: z.string() }));

export type CountedMetric = z.infer<typeof countedMetricsSchema>[number];

/**
 * What workers tell their primary: they were asked for metrics and want those of everybody; this is what they counted, in the
 * round of that id, or unasked what only rises.
 */
export const messageOfWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('metrics.ask'), id: z.int() }),
  z.object({
    type: z.literal('metrics.counted'),
    id: z.int().optional(),
    counted: countedMetricsSchema,
  }),
]);

/** What a primary tells its workers: they are to say what they counted; this is everybody's, as text. */
export const messageOfPrimarySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('metrics.collect'), id: z.int() }),
  z.object({ type: z.literal('metrics.answer'), id: z.int(), text: z.string() }),
]);

export type MessageOfWorker = z.infer<typeof messageOfWorkerSchema>;

export type MessageOfPrimary = z.infer<typeof messageOfPrimarySchema>;
