import { classNames } from '@/components/ui/class-names';

type TotalLabelProps = {
  readonly text: string;
  /** Among column heads it stands in line with their names; as a row head it is in the middle. */
  readonly at: 'top' | 'middle' | 'bottom';
};

const places = {
  top: 'items-start pt-2.5',
  middle: 'items-center',
  bottom: 'items-end pb-1',
} as const;

/** What the totals of rows or columns count, at their head. */
export function TotalLabel({ text, at }: TotalLabelProps) {
  return (
    <span className={classNames('flex h-full px-2 text-xs text-quiet max-sm:px-1.5', places[at])}>
      {text}, asked
    </span>
  );
}
