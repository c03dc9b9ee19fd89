import { type OrcaDocument } from '../model/document';
import { ctasOf, findAnswer, findGrant } from '../model/lookups';
import { isSameVerb } from '../model/name-key';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Operation } from '../operations/operation';

/** A cell of the CTA matrix; without a role it is the column of verbs that nobody may use yet. */
export type VerbPlace = { readonly objectId: string; readonly roleId: string | null };

/** What a cell says where it has no verb. */
export type VerblessAnswer = 'question' | 'not_permitted' | 'not_applicable';

/**
 * Puts a verb into a cell: grants the object's CTA of that name, or makes one. An answer that says there is none gives
 * way. Empty when the verb is there already.
 */
export function addVerb(
  document: OrcaDocument,
  { objectId, roleId }: VerbPlace,
  { verb, crud = null }: { readonly verb: string; readonly crud?: RecordOf<'cta'>['crud'] },
  newId: () => string,
): readonly Operation[] {
  const known = ctasOf(document, objectId).find((cta) => isSameVerb(cta.verb, verb));
  const ctaId = known?.id ?? newId();
  const create: readonly Operation[] = known
    ? []
    : [
        {
          type: 'cta.create',
          record: recordSchemas.cta.parse({ kind: 'cta', id: ctaId, objectId, verb, crud }),
        },
      ];
  if (roleId === null) return create;
  if (known && findGrant(document, known.id, roleId)) return [];
  const answer = findAnswer(document, 'cta', objectId, roleId);
  const isDenial = answer !== undefined && answer.value !== 'question';
  return [
    ...(isDenial ? [{ type: 'answer.remove', id: answer.id } as const] : []),
    ...create,
    grantTo(ctaId, roleId, newId()),
  ];
}

export function grantTo(ctaId: string, roleId: string, id: string): Operation {
  const record = recordSchemas.grant.parse({ kind: 'grant', id, ctaId, roleId });
  return { type: 'grant.create', record };
}

/** Says about a cell that it has no verb and why; null takes the answer back. */
export function answerVerbless(
  document: OrcaDocument,
  { objectId, roleId }: { readonly objectId: string; readonly roleId: string },
  value: VerblessAnswer | null,
  newId: () => string,
): readonly Operation[] {
  const answer = findAnswer(document, 'cta', objectId, roleId);
  if (value === null) return answer ? [{ type: 'answer.remove', id: answer.id }] : [];
  if (answer?.value === value) return [];
  if (answer) return [{ type: 'answer.update', id: answer.id, patch: { value } }];
  const record = recordSchemas.answer.parse({
    kind: 'answer',
    id: newId(),
    matrix: 'cta',
    rowId: objectId,
    columnId: roleId,
    value,
  });
  return [{ type: 'answer.create', record }];
}

/** What the space bar says next in a cell without verbs. */
export function nextVerbless(
  value: RecordOf<'answer'>['value'] | undefined,
): VerblessAnswer | null {
  switch (value) {
    case undefined:
      return 'question';
    case 'question':
      return 'not_permitted';
    case 'not_permitted':
      return 'not_applicable';
    case 'not_applicable':
    case 'no':
      return null;
  }
}
