'use client';

import { useMemo } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type CtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { ctaList, type CtaListSort } from '@/lib/orca/views/cta/cta-list';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';

/** Which use of which verb stands in a line; without a role it is one that nobody may use. */
export type ListLine = {
  readonly key: string;
  readonly objectId: string;
  readonly ctaId: string;
  readonly roleId: string | null;
};

/**
 * The lines of the list. They are looked at when lines come or go and when something else is asked for, not with every
 * edit: a line whose tier is being set stays under the hands.
 */
export function useListLines(filter: CtaFilter, sort: CtaListSort): readonly ListLine[] {
  const store = useDocumentStore();
  const ctaIds = useDocument((document) => recordsOf(document, 'cta').map(({ id }) => id));
  const grantIds = useDocument((document) => recordsOf(document, 'grant').map(({ id }) => id));
  const roleIds = useDocument((document) => shownRoles(document).map(({ id }) => id));
  const objectIds = useDocument((document) => recordsOf(document, 'object').map(({ id }) => id));
  return useMemo(() => {
    const isKnown = ctaIds.length + grantIds.length + roleIds.length + objectIds.length > 0;
    if (!isKnown) return [];
    return ctaList(store.document(), filter, sort).map(({ key, object, cta, role }) => {
      return { key, objectId: object.id, ctaId: cta.id, roleId: role?.id ?? null };
    });
  }, [store, filter, sort, ctaIds, grantIds, roleIds, objectIds]);
}
