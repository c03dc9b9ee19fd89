'use client';

import { useCallback, useMemo } from 'react';

import { type GridGroup } from '@/components/grid/grid-props';
import { type MatrixView } from '@/components/matrix/view/matrix-view';
import { useShownAxis } from '@/components/matrix/view/use-shown-axis';
import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type CtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';

import { ctaOrder, type CtaOrder } from '../cta-places';
import { matchingObjects, matchingRoles } from './matching-items';

type ShownOrder = {
  readonly order: CtaOrder;
  readonly rowGroups: readonly GridGroup[];
  readonly columnGroups: readonly GridGroup[];
};

/** The objects and roles to show. The verbs that nobody may use come last, whatever the order. */
export function useCtaOrder(view: MatrixView, filter: CtaFilter): ShownOrder {
  const { isTransposed, rowOrder, columnOrder, grouping, hidesEmpty } = view;
  const objectIds = useDocument(idsOfObjects);
  const roleIds = useDocument(idsOfRoles);
  const objectItems = useCallback(
    (document: OrcaDocument) => matchingObjects(document, filter),
    [filter],
  );
  const roleItems = useCallback(
    (document: OrcaDocument) => matchingRoles(document, filter),
    [filter],
  );
  const shared = { grouping, hidesEmpty };
  const objects = useShownAxis({
    ids: objectIds,
    itemsOf: objectItems,
    settings: { ...shared, filter: view.filter, order: isTransposed ? columnOrder : rowOrder },
  });
  // What is looked for is an object, unless none is called so.
  const isOfRoles = objects.ids.length === 0;
  const named = useShownAxis({
    ids: objectIds,
    itemsOf: objectItems,
    settings: { ...shared, filter: '', order: isTransposed ? columnOrder : rowOrder },
  });
  const roles = useShownAxis({
    ids: roleIds,
    itemsOf: roleItems,
    settings: {
      ...shared,
      filter: isOfRoles ? view.filter : '',
      order: isTransposed ? rowOrder : columnOrder,
    },
  });
  return useMemo(() => {
    const shown = isOfRoles && roles.ids.length > 0 ? named : objects;
    const order = ctaOrder(shown.ids, [...roles.ids, null], isTransposed);
    const [rows, columns] = isTransposed ? [roles, shown] : [shown, roles];
    return { order, rowGroups: rows.groups, columnGroups: columns.groups };
  }, [isOfRoles, objects, named, roles, isTransposed]);
}

function idsOfObjects(document: OrcaDocument): readonly string[] {
  return recordsOf(document, 'object').map(({ id }) => id);
}

function idsOfRoles(document: OrcaDocument): readonly string[] {
  return shownRoles(document).map(({ id }) => id);
}
