'use client';

import { useMemo } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type OrcaDocument } from '@/lib/orca/model/document';
import {
  shownAxis,
  type AxisItem,
  type AxisSettings,
  type ShownAxis,
} from '@/lib/orca/views/shown-axis';

type ShownAxisAsked = {
  /** All that could be shown, in the model's order; from `useDocument`, so that it is another array only when it says something else. */
  readonly ids: readonly string[];
  /** Keeps its identity from render to render. */
  readonly itemsOf: (document: OrcaDocument) => readonly AxisItem[];
  readonly settings: AxisSettings;
};

/**
 * The rows or columns to show. What they are ordered, grouped and hidden by is looked at when the settings or `ids`
 * change and not with every edit: a row that is being filled stays under the hands.
 */
export function useShownAxis({ ids, itemsOf, settings }: ShownAxisAsked): ShownAxis {
  const store = useDocumentStore();
  const { filter, order, grouping, hidesEmpty } = settings;
  return useMemo(() => {
    const known = new Set(ids);
    const items = itemsOf(store.document()).filter(({ id }) => known.has(id));
    return shownAxis(items, { filter, order, grouping, hidesEmpty });
  }, [store, ids, itemsOf, filter, order, grouping, hidesEmpty]);
}
