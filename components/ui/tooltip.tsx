'use client';

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

import { Kbd } from './kbd';

type TooltipProps = {
  readonly text: string;
  readonly keys?: string;
  /** One focusable child: a `Button`, or an element inside React Aria's `Focusable`. */
  readonly children: ReactNode;
};

/** Says what a control does, on hover and on keyboard focus. Never the only place that says it. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        offset={6}
        className="z-50 flex max-w-72 items-center gap-2 rounded bg-ink px-2 py-1 text-xs text-ground entering:animate-float-in"
      >
        {text}
        {keys !== undefined && <Kbd keys={keys} inverted />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
