'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

export function useAttributeName(attributeId: string): string {
  return useDocument((document) => findRecord(document, 'attribute', attributeId)?.name ?? '');
}
