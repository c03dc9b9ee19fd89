'use client';

import { useState, type PointerEvent as ReactPointerEvent } from 'react';

import { type AttributePlace } from '@/lib/orca/edits/place-attribute';

/** Where a dragged attribute would land, drawn as a line; in pixels of the window. */
export type DropLine = { readonly top: number; readonly left: number; readonly width: number };

type Drop = { readonly place: AttributePlace; readonly line: DropLine };

/** Dragging an attribute by its grip within its column. The keyboard does the same with Alt and arrows. */
export function useAttributeDrag(onDrop: (attributeId: string, place: AttributePlace) => void): {
  readonly line: DropLine | undefined;
  readonly startDrag: (event: ReactPointerEvent) => void;
} {
  const [line, setLine] = useState<DropLine>();

  const startDrag = (event: ReactPointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const row = event.target.closest('[data-grip]')?.closest('[data-attribute]');
    const column = row?.closest('[data-column]');
    const id = row?.getAttribute('data-attribute') ?? undefined;
    if (!column || id === undefined) return;
    event.preventDefault();
    const listening = new AbortController();
    const { signal } = listening;
    let drop: Drop | undefined;
    const end = () => {
      listening.abort();
      setLine(undefined);
    };
    const move = ({ clientY }: PointerEvent) => {
      drop = dropAt(column, clientY);
      setLine(drop?.line);
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
    window.addEventListener(
      'pointerup',
      () => {
        end();
        if (drop) onDrop(id, drop.place);
      },
      { signal },
    );
  };
  return { line, startDrag };
}

function dropAt(column: Element, y: number): Drop | undefined {
  const [core, metadata] = (['core', 'metadata'] as const).map((group) => ({
    group,
    element: column.querySelector(`[data-section="${group}"]`),
  }));
  const section =
    metadata?.element && metadata.element.getBoundingClientRect().top <= y ? metadata : core;
  if (!section?.element) return undefined;
  const rows = [...section.element.querySelectorAll('[data-attribute]')];
  const after = rows.findLast((row) => middleOf(row) < y);
  const edge = (
    after ??
    section.element.firstElementChild ??
    section.element
  ).getBoundingClientRect();
  return {
    place: { group: section.group, afterId: after?.getAttribute('data-attribute') ?? null },
    line: { top: edge.bottom, left: edge.left, width: edge.width },
  };
}

function middleOf(row: Element): number {
  const { top, bottom } = row.getBoundingClientRect();
  return (top + bottom) / 2;
}
