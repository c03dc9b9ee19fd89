import { Skeleton } from '@/components/ui/skeleton';

export default function ProjectsLoading() {
  return (
    <div aria-busy="true" className="mx-auto flex max-w-5xl flex-col gap-4 px-4 py-20 md:px-8">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-14" />
      <Skeleton className="h-14" />
    </div>
  );
}
