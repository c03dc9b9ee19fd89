import { Skeleton } from '@/components/ui/skeleton';

/** Two rows, as of people or links. */
export function SharingSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-3 py-1">
      <Skeleton className="h-9 w-full" />
      <Skeleton className="h-9 w-full" />
    </div>
  );
}
