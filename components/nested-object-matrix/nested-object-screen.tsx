'use client';

import { Screen } from '@/components/studio/screen';
import { useDocument } from '@/lib/client/document/use-document';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';

import { MatrixScreen } from './matrix-screen';
import { TooFewObjects } from './too-few-objects';

/** Relationship discovery: the nested-object matrix, cell by cell or row by row. */
export function NestedObjectScreen() {
  const count = useDocument((document) => matrixOrder(document).objects.length);
  if (count >= 2) return <MatrixScreen />;
  return (
    <Screen title="Relationships">
      <TooFewObjects count={count} />
    </Screen>
  );
}
