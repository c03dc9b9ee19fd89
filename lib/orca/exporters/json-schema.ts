import { z } from 'zod';

import { projectFileSchema } from './file-format';

/**
 * JSON Schema (draft 2020-12) of the file that `exportJson` writes, for whoever reads it with other tools. It says what
 * the product's own schemas say, as far as JSON Schema can: that links lead somewhere and names are unique, it can't.
 */
export function projectFileJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(projectFileSchema, { override: withoutJsOnlyPatterns });
}

/** `\p{Surrogate}` is JavaScript's alone: other languages' validators refuse the whole schema for it. */
function withoutJsOnlyPatterns({
  jsonSchema,
}: {
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (jsonSchema.pattern?.includes('\\p{')) delete jsonSchema.pattern;
}
