import { z } from 'zod';

import { answerSchema } from '../model/answer';
import { attributeSchema } from '../model/attribute';
import { ctaSchema } from '../model/cta';
import { grantSchema } from '../model/grant';
import { type Kind } from '../model/kind';
import { nounSchema } from '../model/noun';
import { objectSchema } from '../model/object';
import { phaseSchema } from '../model/phase';
import { questionSchema } from '../model/question';
import { relationshipSchema } from '../model/relationship';
import { roleSchema } from '../model/role';
import { sourceSchema } from '../model/source';

type Fixed = 'kind' | 'id';

/** The fields of a record that an update may set, each left as it is when absent. */
export type PatchOf<Schema extends z.ZodObject> = Readonly<Partial<Omit<z.output<Schema>, Fixed>>>;

/**
 * The schema of a patch: the record's own fields and limits without their defaults (a default would overwrite what
 * the patch does not speak of). `fixed` names the fields that never change after creation.
 */
function patchOf<Schema extends z.ZodObject>(schema: Schema, fixed: readonly string[] = []) {
  const fields = Object.entries(schema.shape).filter(
    ([name]) => name !== 'kind' && name !== 'id' && !fixed.includes(name),
  );
  const shape = Object.fromEntries(
    fields.map(([name, field]) => [name, z.optional(withoutDefault(field))]),
  );
  return z
    .strictObject(shape)
    .refine((patch) => Object.keys(patch).length > 0, 'the patch sets nothing')
    .pipe(z.custom<PatchOf<Schema>>());
}

function withoutDefault(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodDefault ? field.def.innerType : field;
}

export const patchSchemas = {
  phase: patchOf(phaseSchema),
  role: patchOf(roleSchema),
  source: patchOf(sourceSchema, ['body']),
  object: patchOf(objectSchema),
  relationship: patchOf(relationshipSchema, ['fromId', 'toId']),
  answer: patchOf(answerSchema, ['matrix', 'rowId', 'columnId']),
  cta: patchOf(ctaSchema),
  grant: patchOf(grantSchema, ['ctaId', 'roleId']),
  attribute: patchOf(attributeSchema),
  noun: patchOf(nounSchema),
  question: patchOf(questionSchema),
} as const satisfies Record<Kind, z.ZodType>;
