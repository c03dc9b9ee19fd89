'use client';

import { Bot, CircleSlash, User } from 'lucide-react';
import { memo, use, type ReactNode } from 'react';

import { HeadFrame } from '@/components/matrix/heads/head-frame';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { ctaCounts } from '@/lib/orca/views/cta/cta-matrix';

import { useFound } from '../filter/use-found';
import { HeadContext } from './head-context';
import { HeadCount } from './head-count';

type Axis = 'row' | 'column';

type ObjectHeadProps = {
  readonly objectId: string;
  readonly axis: Axis;
  readonly isFocused: boolean;
};

/** An object at the head of its row or column, with how many verbs it has. */
export const ObjectHead = memo(function ({ objectId, axis, isFocused }: ObjectHeadProps) {
  const name = useDocument((document) => findRecord(document, 'object', objectId)?.name ?? '');
  const count = useDocument((document) => ctaCounts(document, { objectId }).ctas);
  const found = useFound({ objectId });
  const head = (
    <span title={name.toUpperCase()} className="flex h-full items-start gap-1 px-1.5 py-2 sm:px-2">
      <span className="line-clamp-2 min-w-0 grow text-[0.86em] leading-tight font-semibold object-caps wrap-anywhere">
        {name}
      </span>
      <HeadCount count={count} found={found} />
    </span>
  );
  if (!isFocused) return head;
  return (
    <FocusedHead kind="object" id={objectId} name={name} axis={axis}>
      {head}
    </FocusedHead>
  );
});

type RoleHeadProps = {
  readonly roleId: string | null;
  readonly axis: Axis;
  readonly isFocused: boolean;
};

/** A role at the head of its column or row, with how many verbs it may use; null heads the verbs that nobody may. */
export const RoleHead = memo(function ({ roleId, axis, isFocused }: RoleHeadProps) {
  const role = useDocument((document) =>
    roleId === null ? undefined : findRecord(document, 'role', roleId),
  );
  const count = useDocument((document) => ctaCounts(document, { roleId }).ctas);
  const found = useFound({ roleId });
  const Icon = !role ? CircleSlash : role.roleKind === 'system' ? Bot : User;
  const head = (
    <span
      title={role?.definition || undefined}
      className="flex h-full items-start gap-1.5 px-2 py-2"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-quiet" />
      <span className="line-clamp-2 min-w-0 grow leading-tight font-semibold wrap-anywhere">
        {role ? role.name : 'Unassigned'}
        {role?.roleKind === 'system' && (
          // A row can be one line high; its icon says it there.
          <span
            className={axis === 'row' ? 'sr-only' : 'block text-[0.86em] font-normal text-quiet'}
          >
            {' '}
            system
          </span>
        )}
      </span>
      <HeadCount count={count} found={found} />
    </span>
  );
  if (!isFocused || !role) return head;
  return (
    <FocusedHead kind="role" id={role.id} name={role.name} axis={axis}>
      {head}
    </FocusedHead>
  );
});

type FocusedHeadProps = {
  readonly kind: 'object' | 'role';
  readonly id: string;
  readonly name: string;
  readonly axis: Axis;
  readonly children: ReactNode;
};

/** The head that has the focus can be renamed, moved and gone on from; the others need no hands. */
function FocusedHead({ kind, id, name, axis, children }: FocusedHeadProps) {
  const hands = use(HeadContext);
  if (!hands) return children;
  return (
    <HeadFrame
      axis={axis}
      head={{ kind, id }}
      name={name}
      isFocused
      actions={hands.actions}
      onInserted={hands.onInserted}
      onFreeze={() => hands.onFreeze(axis)}
    >
      {children}
    </HeadFrame>
  );
}
