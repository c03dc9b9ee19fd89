import { classNames } from '@/components/ui/class-names';
import { type RecordOf } from '@/lib/orca/model/record';

import { ctaWords } from '../cta-words';

const looks = {
  create: { letter: 'C', classes: 'bg-cta text-on-solid' },
  read: { letter: 'R', classes: 'bg-raised text-ink ring-1 ring-control ring-inset' },
  update: { letter: 'U', classes: 'bg-accent text-on-accent' },
  delete: { letter: 'D', classes: 'bg-danger text-on-danger' },
} as const;

const fadedClasses = 'ring-1 ring-current ring-inset';
const unsaidClasses = 'border border-dashed border-current opacity-60';

type CrudTagProps = {
  readonly crud: RecordOf<'cta'>['crud'];
  /** Without its colour: others are looked for. */
  readonly isFaded?: boolean;
};

/** Which part of the object's life a verb is, by letter and colour; an empty square where nobody said. */
export function CrudTag({ crud, isFaded = false }: CrudTagProps) {
  const look = crud === null ? undefined : looks[crud];
  return (
    <span
      aria-hidden
      title={crud === null ? 'Part of life: not said' : ctaWords.crud[crud]}
      className={classNames(
        'inline-flex size-[1.25em] shrink-0 items-center justify-center rounded-sm text-[0.9em] leading-none font-semibold',
        look ? (isFaded ? fadedClasses : look.classes) : unsaidClasses,
      )}
    >
      {look?.letter}
    </span>
  );
}
