import { z } from 'zod';

import { recordSchema } from '@/lib/orca/model/record';

/** `GET /api/v1/projects/{projectId}/document`: the whole model at one version. */
export const documentReplySchema = z.object({
  projectId: z.uuid(),
  version: z.int().min(0),
  records: z.array(recordSchema),
});

export type DocumentReply = Readonly<z.infer<typeof documentReplySchema>>;
