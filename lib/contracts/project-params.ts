import { z } from 'zod';

import { idSchema } from '@/lib/orca/model/fields';

/** The path of everything that belongs to one project. */
export const projectParamsSchema = z.object({ projectId: idSchema });
