'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { boundAttributeName } from '@/lib/orca/views/bound-attribute-name';

/** What an attribute is called in a list of an object’s instances. */
export function useAttributeName(attributeId: string, listedId: string): string {
  return useDocument((document) => boundAttributeName(document, attributeId, listedId));
}
