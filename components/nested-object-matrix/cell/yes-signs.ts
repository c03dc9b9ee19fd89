import { type SaidOfCell } from '@/lib/orca/views/nested/nested-cell';

type YesSigns = {
  /** In short, beside how many: “+1 ↷ ?”. */
  readonly signs: string;
  /** What they mean, and whether the other direction is missing. */
  readonly remarks: readonly string[];
  readonly words: readonly string[];
};

/** What a yes shows besides how many: more relationships, that it is by way of another object, doubt. */
export function yesSigns({ relationships, answer }: SaidOfCell, isMissing: boolean): YesSigns {
  const more = relationships.length - 1;
  const isVia = relationships.some(({ viaId }) => viaId !== null);
  const isDoubted = answer?.value === 'question';
  const holding = [
    { holds: more > 0, sign: `+${more}`, remark: '' },
    { holds: isVia, sign: '↷', remark: 'via another object' },
    { holds: isDoubted, sign: '?', remark: 'still a question' },
    { holds: isMissing, sign: '', remark: 'the other direction was not asked' },
  ].filter(({ holds }) => holds);
  return {
    signs: filled(holding.map(({ sign }) => sign)).join(' '),
    remarks: filled(holding.map(({ remark }) => remark)),
    words: filled(relationships.map(({ label }) => label)),
  };
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '');
}
