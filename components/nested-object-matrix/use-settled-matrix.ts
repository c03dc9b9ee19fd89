'use client';

import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import {
  nestedObjectMatrix,
  type NestedObjectMatrix,
} from '@/lib/orca/views/nested/nested-object-matrix';

/** The matrix as a whole with its counts, a moment behind the edits: no key waits for its counting. */
export function useSettledMatrix(): NestedObjectMatrix {
  return nestedObjectMatrix(useSettledDocument());
}
