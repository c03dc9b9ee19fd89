import { type RecordOf } from '@/lib/orca/model/record';

type Mark = {
  readonly letter: string;
  readonly label: string;
  /** The badge in the list. */
  readonly badge: string;
  /** The words in the text. */
  readonly words: string;
};

/** How each verdict looks and what it is called. The letter says what the colour says. */
export const verdictMarks = {
  undecided: {
    letter: '·',
    label: 'Open',
    badge: 'border border-hairline text-quiet',
    words:
      'bg-transparent text-ink underline decoration-control decoration-dotted underline-offset-4',
  },
  object: {
    letter: 'O',
    label: 'Object',
    badge: 'bg-object text-on-solid',
    words: 'bg-object-soft text-object-soft-ink',
  },
  attribute: {
    letter: 'A',
    label: 'Attribute',
    badge: 'bg-core text-on-solid',
    words: 'bg-core-soft text-core-soft-ink',
  },
  cta: {
    letter: 'C',
    label: 'Call to action',
    badge: 'bg-cta text-on-solid',
    words: 'bg-cta-soft text-cta-soft-ink',
  },
  role: {
    letter: 'R',
    label: 'Role',
    badge: 'border border-control text-ink',
    words: 'bg-hover text-ink',
  },
  synonym: {
    letter: '=',
    label: 'Synonym',
    badge: 'bg-object-soft text-object-soft-ink',
    words: 'bg-object-soft text-object-soft-ink',
  },
  state: {
    letter: 'S',
    label: 'State',
    badge: 'bg-object-soft text-object-soft-ink',
    words: 'bg-object-soft text-object-soft-ink',
  },
  dismissed: {
    letter: '×',
    label: 'Dismissed',
    badge: 'text-quiet',
    words: 'bg-transparent text-quiet line-through decoration-control',
  },
} as const satisfies Record<RecordOf<'noun'>['verdict'], Mark>;
