'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode } from 'react';

type PanelSectionProps = {
  readonly title: string;
  /** What is in it, in a word or two, while it is folded. */
  readonly note?: string | undefined;
  /** Whether it is unfolded at first. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/** A part of a panel that folds. It keeps as it was left while the panel is there. */
export function PanelSection({ title, note, isOpen = false, children }: PanelSectionProps) {
  return (
    <details open={isOpen} className="group/section border-t border-hairline pt-1">
      <summary className="flex control-dense cursor-default list-none items-center gap-1.5 rounded text-sm font-medium select-none hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-quiet transition-transform group-open/section:rotate-90"
        />
        <span className="shrink-0">{title}</span>
        {note !== undefined && note !== '' && (
          <span className="min-w-0 truncate font-normal text-quiet group-open/section:hidden">
            {note}
          </span>
        )}
      </summary>
      <div className="flex flex-col gap-3 pt-2 pb-3">{children}</div>
    </details>
  );
}
