import { type RecordOf } from '../model/record';
import { nestedCellState, type SaidOfCell } from './nested-cell';
import { type Cardinality } from './parse-cardinality';

/** One relationship as somebody wants it; a note that is not named stays as it is. */
export type WishedRelationship = Cardinality &
  Pick<RecordOf<'relationship'>, 'label' | 'typical'> & { readonly note?: string };

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

/** The wish that makes another cell say what this one does, notes included. */
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

function isPlain({ label, typical, min, max, note = '' }: WishedRelationship): boolean {
  return `${label}${typical}${note}` === '' && min === 0 && max === null;
}
