import { type RecordOf } from '../../model/record';
import { nestedCellState, type SaidOfCell } from './nested-cell';
import { type Cardinality } from './parse-cardinality';

/** What else is known of a relationship, which its text in a cell leaves out. */
export const beyondText = [
  'note',
  'viaId',
  'shownAs',
  'mechanicsKinds',
  'mechanicsRoleIds',
  'mechanics',
  'sorts',
  'sorting',
  'filters',
  'filtering',
  'dependence',
  'onDelete',
  'dependency',
] as const satisfies readonly (keyof RecordOf<'relationship'>)[];

/** One relationship as somebody wants it; what is known beyond its text stays as it is where it is not named. */
export type WishedRelationship = Cardinality &
  Pick<RecordOf<'relationship'>, 'label' | 'typical'> &
  Partial<Pick<RecordOf<'relationship'>, (typeof beyondText)[number]>>;

/**
 * What a cell of the nested-object matrix shall say. A yes without relationships is content with any that are there;
 * one with relationships names all of them.
 */
export type CellWish =
  | {
      readonly say: 'unasked' | 'no' | 'question' | 'not_applicable';
      /** Of the answer; it stays as it is where it is not named. */
      readonly note?: string;
    }
  | {
      readonly say: 'yes';
      /** Still a question beside the yes. */
      readonly isDoubted: boolean;
      readonly relationships: readonly WishedRelationship[];
    };

/** What one says of a relationship that was answered by one key. */
export const plainRelationship: WishedRelationship = { label: '', typical: '', min: 0, max: null };

/** What a cell says as a wish, notes included; a plain yes is content with any. */
export function wishOfCell(said: SaidOfCell): CellWish {
  const say = nestedCellState(said);
  if (say !== 'yes') return { say, note: said.answer?.note ?? '' };
  const relationships = said.relationships.map(({ label, typical, min, max, note }) => ({
    label,
    typical,
    min,
    max,
    note,
  }));
  return {
    say,
    isDoubted: said.answer?.value === 'question',
    relationships: relationships.every(isPlain) && relationships.length === 1 ? [] : relationships,
  };
}

/**
 * The wish that makes the cell `to` say all that another one does, a plain yes included. Orders and filters go along
 * where the same object is listed; a relationship does not go through an object that is at its own end.
 */
export function copyOfCell(
  said: SaidOfCell,
  to: { readonly rowId: string; readonly columnId: string },
): CellWish {
  const wish = wishOfCell(said);
  if (wish.say !== 'yes') return wish;
  return {
    ...wish,
    relationships: said.relationships.map(({ sorts, filters, viaId, ...relationship }) => ({
      ...relationship,
      ...(relationship.toId === to.columnId && { sorts, filters }),
      viaId: viaId === to.rowId || viaId === to.columnId ? null : viaId,
    })),
  };
}

function isPlain({ label, typical, min, max, note = '' }: WishedRelationship): boolean {
  return `${label}${typical}${note}` === '' && min === 0 && max === null;
}
