'use client';

import { useState } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type OrcaDocument } from '@/lib/orca/model/document';
import {
  shownAxis,
  type AxisItem,
  type AxisSettings,
  type ShownAxis,
} from '@/lib/orca/views/heads/shown-axis';

type ShownAxisAsked = {
  /** All that could be shown, in the model's order; from `useDocument`, so that it is another array only when it says something else. */
  readonly ids: readonly string[];
  /** Keeps its identity from render to render. */
  readonly itemsOf: (document: OrcaDocument) => readonly AxisItem[];
  readonly settings: AxisSettings;
};

type Taken = ShownAxisAsked & { readonly items: readonly AxisItem[]; readonly axis: ShownAxis };

/**
 * The rows or columns to show. What they are ordered, grouped and hidden by is looked at when the settings change, of
 * new ones when they come, and not with every edit: a row that is being filled stays under the hands.
 */
export function useShownAxis(asked: ShownAxisAsked): ShownAxis {
  const store = useDocumentStore();
  const [taken, setTaken] = useState<Taken>();
  if (taken && taken.ids === asked.ids && isAskedAlike(taken, asked)) return taken.axis;
  const known = taken && isAskedAlike(taken, asked) ? taken.items : [];
  const next = take(asked, store.document(), known);
  setTaken(next);
  return next.axis;
}

function take(asked: ShownAxisAsked, document: OrcaDocument, known: readonly AxisItem[]): Taken {
  const now = [...asked.itemsOf(document), ...known];
  // The later ones count: what was known already stays as it was looked at.
  const itemOf = new Map(now.map((item) => [item.id, item]));
  const items = asked.ids.map((id) => itemOf.get(id)).filter((item) => item !== undefined);
  return { ...asked, items, axis: shownAxis(items, asked.settings) };
}

function isAskedAlike(a: ShownAxisAsked, b: ShownAxisAsked): boolean {
  return (
    a.itemsOf === b.itemsOf &&
    a.settings.filter === b.settings.filter &&
    a.settings.order === b.settings.order &&
    a.settings.grouping === b.settings.grouping &&
    a.settings.hidesEmpty === b.settings.hidesEmpty
  );
}
