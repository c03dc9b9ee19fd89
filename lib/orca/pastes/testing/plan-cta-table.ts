import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '../../testing/builders';
import { ctaCellText } from '../../views/cta/cta-cell-text';
import { planCtaPaste } from '../cta-paste';
import { type HeadChoice, type PasteRequest } from '../paste-plan';

export const tool = anObject({ name: 'Tool', synonyms: [{ name: 'device' }], orderKey: 'a0' });
export const kit = anObject({ name: 'Kit', orderKey: 'a1' });
export const member = aRole({ name: 'Member', orderKey: 'a0' });
export const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', orderKey: 'a0' });
const mayBorrow = aGrant({ ctaId: borrow.id, roleId: member.id, tier: 'P' });
export const people = [tool, kit, member, clerk];
export const start = aDocument(...people, borrow, mayBorrow);

export type Fields = Partial<Omit<PasteRequest, 'rows' | 'choices'>> & {
  readonly choices?: Readonly<Record<string, HeadChoice>>;
};

/** What pasting this text would do, over a model of two objects, two roles and one verb. */
export function plan(text: string, { choices = {}, ...fields }: Fields = {}) {
  const at = fields.at ?? { row: 0, column: 0 };
  return planCtaPaste({
    document: start,
    rows: text.split('\n').map((row) => row.split('\t')),
    isOwn: false,
    at,
    block: { top: at.row, left: at.column, bottom: at.row, right: at.column },
    rowIds: [tool.id, kit.id],
    columnIds: [member.id, clerk.id, ''],
    isTransposed: false,
    choices: new Map(Object.entries(choices)),
    isHeld: () => false,
    newId: anId,
    ...fields,
  });
}

export function after(
  document: OrcaDocument,
  { operations }: ReturnType<typeof plan>,
): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

export const textsOf = (document: OrcaDocument) =>
  recordsOf(document, 'object').map((object) =>
    [...recordsOf(document, 'role').map(({ id }) => id), null].map((roleId) =>
      ctaCellText(document, { objectId: object.id, roleId }),
    ),
  );
