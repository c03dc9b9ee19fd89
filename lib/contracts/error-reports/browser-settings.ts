import { z } from 'zod';

/** Where and how a page reports errors; `requestId` is that of the request which brought the page. */
export const browserErrorSettingsSchema = z.object({
  dsn: z.string(),
  environment: z.string(),
  release: z.string(),
  tracesSampleRate: z.number(),
  requestId: z.string(),
});

export type BrowserErrorSettings = z.infer<typeof browserErrorSettingsSchema>;
