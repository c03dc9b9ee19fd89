'use client';

import { useMemo } from 'react';

import { type MatrixView } from '@/components/matrix/view/matrix-view';
import { useShownAxis } from '@/components/matrix/view/use-shown-axis';
import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';
import { nestedAxisItems } from '@/lib/orca/views/nested/nested-axis-items';

import { matrixAxes, type MatrixAxes } from './matrix-axes';

/** The rows and columns of the matrix as the view asks for them. */
export function useMatrixAxes(view: MatrixView): MatrixAxes {
  const { filter, grouping, hidesEmpty, isTransposed } = view;
  const ids = useDocument(objectIds);
  const shared = { filter, grouping, hidesEmpty };
  const rows = useShownAxis({
    ids,
    itemsOf: isTransposed ? columnItems : rowItems,
    settings: { ...shared, order: view.rowOrder },
  });
  const columns = useShownAxis({
    ids,
    itemsOf: isTransposed ? rowItems : columnItems,
    settings: { ...shared, order: view.columnOrder },
  });
  return useMemo(() => matrixAxes(rows, columns, isTransposed), [rows, columns, isTransposed]);
}

function objectIds(document: OrcaDocument): readonly string[] {
  return matrixOrder(document).objects.map(({ id }) => id);
}

function rowItems(document: OrcaDocument) {
  return nestedAxisItems(document, 'row');
}

function columnItems(document: OrcaDocument) {
  return nestedAxisItems(document, 'column');
}
