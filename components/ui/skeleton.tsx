import { classNames } from './class-names';

/** Takes the place of what is coming: give it the size of that with `className`. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block animate-pulse rounded bg-hairline', className ?? 'h-4 w-full')}
    />
  );
}
