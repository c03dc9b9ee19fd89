import { z } from 'zod';

import { requiredText } from '../model/fields';
import { recordsMax, type Kind } from '../model/kind';
import { recordSchemas } from '../model/record';

export const fileFormat = 'orca-studio';

/** Rises when an older reader would misread a file, not when fields are added that it would refuse by name. */
export const formatVersion = 1;

function listOf<K extends Kind>(kind: K) {
  return z.array(recordSchemas[kind]).max(recordsMax[kind]).default([]);
}

/** A project as a file: every record by kind. What has a default may be left out. */
export const projectFileSchema = z.strictObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(formatVersion),
  project: z.strictObject({ name: requiredText(120) }),
  records: z.strictObject({
    phase: listOf('phase'),
    role: listOf('role'),
    source: listOf('source'),
    object: listOf('object'),
    relationship: listOf('relationship'),
    answer: listOf('answer'),
    cta: listOf('cta'),
    grant: listOf('grant'),
    attribute: listOf('attribute'),
    noun: listOf('noun'),
    question: listOf('question'),
  } satisfies Record<Kind, z.ZodType>),
});
