import { z } from 'zod';

import { exportFormats } from '@/lib/orca/exporters/export-project';

import { projectParamsSchema } from './project-params';

/** `GET /api/v1/projects/{projectId}/exports/{format}`. */
export const exportParamsSchema = projectParamsSchema.extend({ format: z.enum(exportFormats) });
