import { classNames } from '@/components/ui/class-names';

type HeadCountProps = {
  readonly count: number;
  /** How many of them are looked for; nothing while all are. */
  readonly found: number | undefined;
};

/** How many verbs stand under a head. Where all are shown it is seen on a phone only: elsewhere the totals show it. */
export function HeadCount({ count, found }: HeadCountProps) {
  const isFiltered = found !== undefined;
  const noun = count === 1 && !isFiltered ? 'call to action' : 'calls to action';
  return (
    <span className={classNames('text-[0.92em] text-quiet', !isFiltered && 'sm:sr-only')}>
      {isFiltered ? `${found}/${count}` : count}
      <span className="sr-only">
        {' '}
        {noun}
        {isFiltered && ' match'}
      </span>
    </span>
  );
}
