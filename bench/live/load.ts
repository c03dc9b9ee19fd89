import { z } from 'zod';

/** What the load process is told to do: so many editors, each with a record of their own, write for some seconds. */
export const loadJobSchema = z.object({
  kind: z.enum(['ours', 'relay', 'hocuspocus']),
  /** `ws://` addresses of the server processes; the editors are spread over them. */
  urls: z.array(z.string()),
  appUrl: z.string(),
  projectId: z.string(),
  people: z.array(z.object({ userId: z.string(), name: z.string(), cookie: z.string() })),
  /** The record that each of them edits. */
  attributeIds: z.array(z.string()),
  /** Operations a second, of each editor. */
  rate: z.number(),
  seconds: z.number(),
});

export type LoadJob = Readonly<z.infer<typeof loadJobSchema>>;

export const loadResultSchema = z.object({
  /** Operations sent, by all editors together. */
  sent: z.int(),
  /** Of what every other editor should have got, how much never came. */
  lost: z.int(),
  /** From send to receipt at every other editor, in milliseconds; the worst editor's own p99 beside it. */
  p50Ms: z.number(),
  p99Ms: z.number(),
  worstP99Ms: z.number(),
  /** Operations that arrived everywhere, a second, from the first send to the last receipt. */
  perSecond: z.number(),
  /** Processor seconds of the load process itself. */
  loadCpuSeconds: z.number(),
});

export type LoadResult = Readonly<z.infer<typeof loadResultSchema>>;
