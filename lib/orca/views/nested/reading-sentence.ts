import { withArticle } from '@/lib/shared/with-article';

import { type RecordOf } from '../../model/record';
import { capsName, capsPlural } from '../caps-name';
import { cardinalityText } from './cardinality-text';

/** One cell of the nested-object matrix: whoever looks at `from`, what do they see of `to`? */
export type NestedCell = {
  readonly from: RecordOf<'object'>;
  readonly to: RecordOf<'object'>;
  readonly relationships: readonly RecordOf<'relationship'>[];
  readonly answer: RecordOf<'answer'> | undefined;
};

/** Says a cell aloud, because a mark in a matrix is easily read the wrong way round. */
export function readingSentence({ from, to, relationships, answer }: NestedCell): string {
  const page = `On ${withArticle(capsName(from))}’s page`;
  const seen =
    from.id === to.id ? `other ${capsPlural(to)}` : `its ${nestedName(to, relationships)}`;
  const question = `${page}, would someone expect to see ${seen}?`;
  if (relationships.length > 0) {
    const doubt = answer?.value === 'question' ? ` Still a question${noteOf(answer)}.` : '';
    return `${page}, someone would expect to see ${seen}: ${relationships.map(relationshipText).join('; ')}.${doubt}`;
  }
  switch (answer?.value) {
    case undefined:
      return `${question} Not asked yet.`;
    case 'question':
      return `${question} Nobody knows yet${noteOf(answer)}.`;
    case 'no':
      return `${page}, someone would expect nothing of ${capsName(to)}: answered no${noteOf(answer)}.`;
    case 'not_permitted':
    case 'not_applicable':
      return `${page}, ${capsName(to)} does not apply${noteOf(answer)}.`;
  }
}

/** One relationship in words: `is lent in (0..many), usually 25–35`. */
export function relationshipText({
  label,
  min,
  max,
  typical,
}: Pick<RecordOf<'relationship'>, 'label' | 'min' | 'max' | 'typical'>): string {
  const usually = typical && `, usually ${typical}`;
  return `${label || defaultLabel(min, max)} (${cardinalityText(min, max)})${usually}`;
}

/** What a relationship is called where nobody wrote how. */
export function defaultLabel(min: number, max: number | null): string {
  if (max !== 1) return 'has many';
  return min === 0 ? 'may have one' : 'has one';
}

function nestedName(
  to: RecordOf<'object'>,
  relationships: readonly RecordOf<'relationship'>[],
): string {
  const isOne = relationships.length === 1 && relationships.every(({ max }) => max === 1);
  return isOne ? capsName(to) : capsPlural(to);
}

function noteOf(answer: RecordOf<'answer'> | undefined): string {
  return answer?.note ? ` (${answer.note.replace(/[.]$/, '')})` : '';
}
