'use client';

import { useMemo } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { mapColumns } from '@/lib/orca/views/object-map';

/**
 * The ids of the objects that have a column. A search reads the whole model, so what it finds follows the edits a
 * moment later; an object that goes takes its column along at once.
 */
export function useMapColumns(query: string): readonly string[] {
  const settled = useSettledDocument();
  const found = useMemo(
    () => (query.trim() === '' ? undefined : new Set(mapColumns(settled, query))),
    [settled, query],
  );
  const all = useDocument((document) => mapColumns(document, ''));
  return useMemo(() => (found ? all.filter((id) => found.has(id)) : all), [all, found]);
}
