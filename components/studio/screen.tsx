'use client';

import { type ReactNode } from 'react';

import { useDocumentSnapshot } from '@/lib/client/document/use-document';

import { LoadFailure } from './load-failure';
import { SaveIndicator } from './save-indicator';
import { ScreenSkeleton } from './screen-skeleton';
import { UndoButtons } from './undo-buttons';

type ScreenProps = {
  readonly title: string;
  /** Controls of this screen, at the right of its title. */
  readonly actions?: ReactNode;
  /** The detail of what is focused; it stands beside the view and never covers it. */
  readonly panel?: ReactNode;
  /** The bottom line: the reading sentence, totals of the view. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every screen of a project. The view inside scrolls, the frame does not. */
export function Screen({ title, actions, panel, status, children }: ScreenProps) {
  const load = useDocumentSnapshot((snapshot) => snapshot.load);
  return (
    <section className="flex h-full min-w-0 flex-1 flex-col" aria-labelledby="screen-title">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline px-4 py-1.5">
        <h1 id="screen-title" className="text-base font-semibold">
          {title}
        </h1>
        <div className="flex min-w-0 grow flex-wrap items-center gap-1">{actions}</div>
        <UndoButtons />
        <SaveIndicator />
      </header>
      <div className="flex min-h-0 flex-1">
        <div className="min-w-0 flex-1 overflow-auto">
          {load.state === 'loading' && <ScreenSkeleton />}
          {load.state === 'failed' && <LoadFailure error={load.error} />}
          {load.state === 'ready' && children}
        </div>
        {panel !== undefined && load.state === 'ready' && (
          <aside
            aria-label="Details"
            className="hidden w-80 shrink-0 overflow-auto border-l border-hairline lg:block"
          >
            {panel}
          </aside>
        )}
      </div>
      {status !== undefined && (
        <footer className="flex min-h-8 shrink-0 items-center gap-4 border-t border-hairline px-4 py-1 text-xs text-quiet">
          {status}
        </footer>
      )}
    </section>
  );
}
