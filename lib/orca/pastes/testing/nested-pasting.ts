import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { aDocument, anId, anObject } from '../../testing/builders';
import { saidOfCell } from '../../views/nested/nested-cell';
import { nestedCellText } from '../../views/nested/nested-cell-text';
import { planNestedPaste } from '../nested-paste';
import { type HeadChoice, type PasteRequest } from '../paste-plan';

export const recipe = anObject({ name: 'Recipe', synonyms: [{ name: 'Dish' }], orderKey: 'a0' });
export const ingredient = anObject({ name: 'Ingredient', orderKey: 'a1' });
export const cook = anObject({ name: 'Cook', orderKey: 'a2' });
export const objects = [recipe, ingredient, cook];
/** What everything is pasted into that says nothing else. */
export const empty = aDocument(...objects);
const ids = objects.map(({ id }) => id);

type Fields = Partial<Omit<PasteRequest, 'rows' | 'choices'>> & {
  readonly choices?: Readonly<Record<string, HeadChoice>>;
};

/** What a paste of this table would do, at the first cell where nothing else is said. */
export function plan(
  table: string | PasteRequest['rows'],
  { choices = {}, ...fields }: Fields = {},
) {
  const at = fields.at ?? { row: 0, column: 0 };
  return planNestedPaste({
    document: empty,
    rows: typeof table === 'string' ? table.split('\n').map((row) => row.split('\t')) : table,
    isOwn: false,
    at,
    block: { top: at.row, left: at.column, bottom: at.row, right: at.column },
    rowIds: ids,
    columnIds: ids,
    isTransposed: false,
    choices: new Map(Object.entries(choices)),
    isHeld: () => false,
    newId: anId,
    ...fields,
  });
}

/** The document after a paste that is carried out; throws where it is refused. */
export function after(
  document: OrcaDocument,
  { operations }: ReturnType<typeof plan>,
): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

/** Every cell as text, row by row, of all objects. */
export function textsOf(document: OrcaDocument): readonly (readonly string[])[] {
  const all = recordsOf(document, 'object');
  return all.map((row) =>
    all.map((column) => nestedCellText(saidOfCell(document, row.id, column.id))),
  );
}
