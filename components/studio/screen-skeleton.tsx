import { Skeleton } from '@/components/ui/skeleton';

const rows = [90, 75, 82, 60, 88, 70];

/** The shape of what comes: rows of a list or a matrix. */
export function ScreenSkeleton() {
  return (
    <div className="flex flex-col gap-3 p-4" aria-busy="true">
      {rows.map((width) => (
        <div key={width} style={{ width: `${width}%` }}>
          <Skeleton className="h-7" />
        </div>
      ))}
    </div>
  );
}
