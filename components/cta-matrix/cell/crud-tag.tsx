import { classNames } from '@/components/ui/class-names';
import { type RecordOf } from '@/lib/orca/model/record';

import { ctaWords } from '../cta-words';

const looks = {
  create: { letter: 'C', classes: 'bg-cta text-on-solid' },
  read: { letter: 'R', classes: 'bg-raised text-ink ring-1 ring-control ring-inset' },
  update: { letter: 'U', classes: 'bg-accent text-on-accent' },
  delete: { letter: 'D', classes: 'bg-danger text-on-danger' },
} as const;

/** Which part of the object's life a verb is, by letter and colour; an empty square where nobody said. */
export function CrudTag({ crud }: { readonly crud: RecordOf<'cta'>['crud'] }) {
  const look = crud === null ? undefined : looks[crud];
  return (
    <span
      aria-hidden
      title={crud === null ? 'Part of life: not said' : ctaWords.crud[crud]}
      className={classNames(
        'inline-flex size-[1.25em] shrink-0 items-center justify-center rounded-sm text-[0.9em] leading-none font-semibold',
        look?.classes ?? 'border border-dashed border-current opacity-60',
      )}
    >
      {look?.letter}
    </span>
  );
}
