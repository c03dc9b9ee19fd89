'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';

import { hueOf } from '@/lib/client/presence/hue-of';
import { useCursors } from '@/lib/client/presence/use-cursors';
import { type Cursor, type Person } from '@/lib/contracts/presence';

/** In CSS pixels from the top left of the element around the cursors. */
export type CursorPoint = { readonly left: number; readonly top: number };

type LiveCursorsProps = {
  /** How the anchors of this screen begin. */
  readonly prefix: string;
  /** Where a cursor is drawn; nothing where its anchor is not drawn here. Asked after rendering. */
  readonly locate: (cursor: Cursor) => CursorPoint | undefined;
};

/**
 * The pointers of the others, gliding from place to place. Fills the nearest positioned element, which scrolls with
 * what the pointers are on.
 */
export function LiveCursors({ prefix, locate }: LiveCursorsProps) {
  const cursors = useCursors(prefix).filter(({ person }) => !person.isIdle);
  const layer = useRef<HTMLDivElement>(null);

  const putAll = () => {
    // All are found before the first is moved: a move between would have the browser lay out anew for each.
    const points = cursors.map(({ cursor }) => locate(cursor));
    points.forEach((point, at) => {
      const element = layer.current?.children[at];
      if (element instanceof HTMLElement) put(element, point);
    });
  };
  useLayoutEffect(putAll);
  useEffect(() => {
    // What the anchors are in may scroll by itself, and with it where they are.
    const scrolling = layer.current?.parentElement?.parentElement;
    scrolling?.addEventListener('scroll', putAll, { capture: true, passive: true });
    return () => scrolling?.removeEventListener('scroll', putAll, { capture: true });
  });
  return (
    <div ref={layer} aria-hidden className="pointer-events-none absolute inset-0">
      {cursors.map(({ person }) => (
        <Pointer key={person.connectionId} person={person} />
      ))}
    </div>
  );
}

function put(element: HTMLElement, point: CursorPoint | undefined): void {
  element.style.visibility = point ? 'visible' : 'hidden';
  if (point) element.style.transform = `translate(${point.left}px, ${point.top}px)`;
}

function Pointer({
  person: { userId, name },
}: {
  readonly person: Pick<Person, 'userId' | 'name'>;
}) {
  const color = `var(--presence-${hueOf(userId)})`;
  return (
    <span
      data-cursor={name}
      className="invisible absolute top-0 left-0 flex items-start transition-transform duration-100 ease-linear motion-reduce:transition-none"
    >
      <svg viewBox="0 0 16 16" className="size-4 shrink-0" style={{ fill: color }}>
        <path d="M1 1l5 13 2.2-5.8L14 6z" stroke="var(--color-ground)" strokeLinejoin="round" />
      </svg>
      <span
        className="mt-3 -ml-1 max-w-32 truncate rounded-sm px-1 text-xs leading-4 font-medium"
        style={{ backgroundColor: color, color: 'var(--on-presence)' }}
      >
        {name}
      </span>
    </span>
  );
}
