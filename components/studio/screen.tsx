'use client';

import { PanelBottom, PanelRight } from 'lucide-react';
import { type ReactNode } from 'react';

import { PeopleBar } from '@/components/presence/people-bar';
import { ShareButton } from '@/components/sharing/share-button';
import { ToggleButton } from '@/components/ui/toggle-button';
import { Tooltip } from '@/components/ui/tooltip';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';

import { keepMessagesClear } from './keep-messages-clear';
import { LoadFailure } from './load-failure';
import { SaveIndicator } from './save-indicator';
import { ScreenSkeleton } from './screen-skeleton';
import { UndoButtons } from './undo-buttons';
import { UnsavedNotice } from './unsaved-notice';
import { usePanel } from './use-panel';
import { ViewOnlyBadge } from './view-only-badge';

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
  const { isShown, setShown, panelRef, toggleRef } = usePanel();
  const hasPanel = panel !== undefined && panel !== null && load.state === 'ready';
  return (
    <section className="flex h-full min-w-0 flex-1 flex-col" aria-labelledby="screen-title">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline px-4 py-1.5">
        <h1 id="screen-title" tabIndex={-1} className="text-base font-semibold outline-none">
          {title}
        </h1>
        <div className="order-last flex min-w-0 basis-full flex-wrap items-center gap-1 empty:hidden xl:order-none xl:grow xl:basis-0">
          {actions}
        </div>
        <div className="ml-auto flex shrink-0 items-center gap-1">
          <ViewOnlyBadge />
          <SaveIndicator />
          <PeopleBar />
          {hasPanel && (
            <Tooltip text="Details" keys="⌘\">
              <ToggleButton
                ref={toggleRef}
                aria-label="Details"
                isSelected={isShown}
                onChange={setShown}
              >
                <PanelBottom aria-hidden className="lg:hidden" />
                <PanelRight aria-hidden className="max-lg:hidden" />
              </ToggleButton>
            </Tooltip>
          )}
          <UndoButtons />
          <ShareButton />
        </div>
      </header>
      <UnsavedNotice />
      <div data-screen-body className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div className="min-h-0 min-w-0 flex-1 overflow-auto">
          {load.state === 'loading' && <ScreenSkeleton />}
          {load.state === 'failed' && <LoadFailure error={load.error} />}
          {load.state === 'ready' && children}
        </div>
        {hasPanel && (
          <aside
            ref={panelRef}
            aria-label="Details"
            hidden={!isShown}
            className="max-h-[55%] shrink-0 overflow-auto border-hairline max-lg:border-t lg:max-h-none lg:w-80 lg:border-l"
          >
            {panel}
          </aside>
        )}
      </div>
      {status !== undefined && (
        <footer
          ref={keepMessagesClear}
          className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-4 border-t border-hairline px-4 py-1 text-xs text-quiet empty:hidden"
        >
          {status}
        </footer>
      )}
    </section>
  );
}
