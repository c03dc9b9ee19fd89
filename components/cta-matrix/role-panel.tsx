'use client';

import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { SharedSelect } from '@/components/presence/shared-select';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { recordsOf, referrersOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { counted } from '@/lib/shared/counted';

type RolePanelProps = {
  readonly role: RecordOf<'role'>;
  /** Puts the keyboard into the name; a new object each time it is asked. */
  readonly request: object | undefined;
};

const kinds = [
  { value: 'person', label: 'Person' },
  { value: 'system', label: 'System' },
] as const;

/** A role of the product: its name, what it is, its place among the columns, and what would go with it. */
export function RolePanel({ role, request }: RolePanelProps) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const [isAsking, setAsking] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const roles = useDocument((document) => recordsOf(document, 'role'));
  const grants = useDocument(
    (document) => referrersOf(document, { kind: 'role', id: role.id }, 'grant').length,
  );
  useEffect(() => {
    if (request) name.current?.select();
    if (request) name.current?.focus();
  }, [request]);

  const place = roles.findIndex(({ id }) => id === role.id);
  const moveAfter = (afterPlace: number) =>
    editAloud([
      {
        type: 'list.reorder',
        kind: 'role',
        id: role.id,
        afterId: roles[afterPlace]?.id ?? null,
      },
    ]);
  const update = (patch: Partial<Pick<typeof role, 'name' | 'definition'>>) =>
    edit({ type: 'role.update', id: role.id, patch });
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">Role</h2>
      <SharedField
        key={`name-${role.id}`}
        of={{ kind: 'role', id: role.id, field: 'name' }}
        label="Name"
        value={role.name}
        maxLength={nameMax}
        onCommit={(next) => (next === '' ? 'A role needs a name.' : update({ name: next }))}
        fieldRef={name}
      />
      <SharedSelect
        of={{ kind: 'role', id: role.id, field: 'roleKind' }}
        label="Kind"
        options={kinds}
        value={role.roleKind}
        onChange={(roleKind) =>
          editAloud([{ type: 'role.update', id: role.id, patch: { roleKind } }])
        }
      />
      <SharedField
        key={`definition-${role.id}`}
        of={{ kind: 'role', id: role.id, field: 'definition' }}
        label="Who that is"
        multiline
        maxLength={500}
        value={role.definition}
        onCommit={(definition) => update({ definition })}
      />
      <div className="flex flex-wrap gap-1">
        <Button
          variant="outlined"
          isDisabled={!mayEdit || place <= 0}
          onPress={() => moveAfter(place - 2)}
        >
          <ArrowLeft aria-hidden /> Move left
        </Button>
        <Button
          variant="outlined"
          isDisabled={!mayEdit || place >= roles.length - 1}
          onPress={() => moveAfter(place + 1)}
        >
          <ArrowRight aria-hidden /> Move right
        </Button>
        <Button variant="quiet" isDisabled={!mayEdit} onPress={() => setAsking(true)}>
          <Trash2 aria-hidden /> Delete role
        </Button>
      </div>
      <ConfirmDialog
        title={`Delete the role “${role.name}”?`}
        confirmLabel="Delete role"
        isOpen={isAsking}
        onConfirm={() => editAloud([{ type: 'role.remove', id: role.id }])}
        onClose={() => setAsking(false)}
      >
        <p>
          {grants === 0
            ? 'It may not do anything yet.'
            : `${counted(grants, 'permission')} ${grants === 1 ? 'goes' : 'go'} with it. Calls to action stay, those that nobody else may use as unassigned.`}
        </p>
        <p className="text-sm text-quiet">Undo brings everything back.</p>
      </ConfirmDialog>
    </div>
  );
}
