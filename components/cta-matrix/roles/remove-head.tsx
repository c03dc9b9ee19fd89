'use client';

import { type HeadRef } from '@/components/matrix/heads/head-ref';
import { RemoveObjectDialog } from '@/components/objects/remove-object-dialog';

import { RemoveRoleDialog } from './remove-role-dialog';

type RemoveHeadProps = { readonly head: HeadRef; readonly onClose: () => void };

/** Asks before an object or role goes from its head. */
export function RemoveHead({ head: { kind, id }, onClose }: RemoveHeadProps) {
  return kind === 'object' ? (
    <RemoveObjectDialog objectId={id} onRemoved={onClose} onClose={onClose} />
  ) : (
    <RemoveRoleDialog roleId={id} onClose={onClose} />
  );
}
