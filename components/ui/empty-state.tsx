import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What belongs here, in one sentence. */
  readonly sentence: string;
  readonly action?: ReactNode;
  /** A way to see it filled. */
  readonly example?: ReactNode;
};

export function EmptyState({ sentence, action, example }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <p className="text-base text-quiet">{sentence}</p>
      {(action !== undefined || example !== undefined) && (
        <div className="flex flex-wrap justify-center gap-2">
          {action}
          {example}
        </div>
      )}
    </div>
  );
}
