'use client';

import { Bot, CircleSlash, User } from 'lucide-react';
import { memo } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { ctasOf, findRecord, referrersOf } from '@/lib/orca/model/lookups';
import { ctaTotals } from '@/lib/orca/views/cta-matrix';

/** An object at the head of its row, with how many verbs it has. */
export const ObjectHead = memo(function ({ objectId }: { readonly objectId: string }) {
  const name = useDocument((document) => findRecord(document, 'object', objectId)?.name ?? '');
  const verbs = useDocument((document) => ctasOf(document, objectId).length);
  return (
    <span title={name.toUpperCase()} className="flex h-full items-start gap-2 px-2 py-2">
      <span className="line-clamp-3 min-w-0 grow text-xs font-semibold object-caps wrap-anywhere">
        {name}
      </span>
      <span className="text-xs text-quiet">
        {verbs}
        <span className="sr-only"> calls to action</span>
      </span>
    </span>
  );
});

/** A role at the head of its column, with how many verbs it may use; null heads the verbs that nobody may. */
export const RoleHead = memo(function ({ roleId }: { readonly roleId: string | null }) {
  const role = useDocument((document) =>
    roleId === null ? undefined : findRecord(document, 'role', roleId),
  );
  const count = useDocument((document) =>
    roleId === null
      ? ctaTotals(document).unassigned
      : referrersOf(document, { kind: 'role', id: roleId }, 'grant').length,
  );
  const Icon = !role ? CircleSlash : role.roleKind === 'system' ? Bot : User;
  return (
    <span className="flex items-center gap-1.5 px-2 py-2.5 text-sm">
      <Icon aria-hidden className="size-4 shrink-0 text-quiet" />
      <span className="min-w-0 grow truncate font-semibold">{role ? role.name : 'Unassigned'}</span>
      {role?.roleKind === 'system' && <span className="text-xs text-quiet">system</span>}
      <span className="text-xs text-quiet">{count}</span>
    </span>
  );
});
