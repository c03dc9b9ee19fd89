'use client';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { InlineEditor } from '@/components/ui/inline-editor';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';

import { type HeadRef } from './head-ref';

type HeadNameFieldProps = {
  readonly head: HeadRef;
  readonly name: string;
  readonly onDone: (byKey: boolean) => void;
};

/** An object's or role's name while it is edited at the head of its row or column, by one person at a time. */
export function HeadNameField({ head, name, onDone }: HeadNameFieldProps) {
  const edit = useEdit();
  const of = { ...head, field: 'name' } as const;
  const guard = useEditGuard({ place: placeOf.field(of), of });
  const rename = (next: string) => {
    if (next === '') return 'Enter a name.';
    const patch = { name: next };
    return head.kind === 'object'
      ? edit({ type: 'object.update', id: head.id, patch })
      : edit({ type: 'role.update', id: head.id, patch });
  };
  return (
    <InlineEditor
      label={`Name of ${name}`}
      value={name}
      maxLength={nameMax}
      onCommit={rename}
      onDone={onDone}
      guard={guard}
      className="text-xs font-semibold"
    />
  );
}
