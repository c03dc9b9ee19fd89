'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';

const lineHeight = 20;
/** A research text is one line of JSON; a browser lays out no line of a million characters in time. */
const lineMax = 2_000;

/** A text exactly as the file has it, line by line. Only the lines in sight are drawn. */
export function TextPreview({ text, label }: { readonly text: string; readonly label: string }) {
  const scroller = useRef<HTMLElement>(null);
  const lines = useMemo(() => text.split('\n'), [text]);
  const widest = useMemo(
    () => lines.reduce((max, { length }) => Math.max(max, Math.min(length, lineMax)), 0),
    [lines],
  );
  const digits = String(lines.length).length;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
  });
  return (
    <section
      ref={scroller}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      className="size-full overflow-auto overscroll-contain bg-raised font-mono text-xs -outline-offset-2"
    >
      <div
        className="relative min-w-full"
        style={{ height: virtualizer.getTotalSize(), width: `${widest + digits + 6}ch` }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index] ?? '';
          return (
            <div
              key={index}
              className="absolute inset-x-0 flex whitespace-pre"
              style={{ top: start, height: lineHeight, lineHeight: `${lineHeight}px` }}
            >
              <span
                aria-hidden
                className="sticky left-0 shrink-0 bg-raised pr-3 pl-3 text-right text-quiet tabular-nums select-none"
                style={{ width: `calc(${digits}ch + 1.5rem)` }}
              >
                {index + 1}
              </span>
              <span>{line.slice(0, lineMax)}</span>
              {line.length > lineMax && (
                <span className="text-quiet italic">
                  {' '}
                  … {(line.length - lineMax).toLocaleString('en')} more characters in this line
                </span>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
