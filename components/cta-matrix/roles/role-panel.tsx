'use client';

import { Archive, ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { SharedSelect } from '@/components/presence/shared-select';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { removalOf } from '@/lib/orca/edits/cta/edit-roles';
import { moveHead } from '@/lib/orca/edits/edit-heads';
import { nameMax } from '@/lib/orca/model/fields';
import { type RecordOf } from '@/lib/orca/model/record';
import { ctaCounts } from '@/lib/orca/views/cta/cta-matrix';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';
import { counted } from '@/lib/shared/counted';

import { MoreRoles } from './more-roles';
import { RemoveRoleDialog } from './remove-role-dialog';

type RolePanelProps = { readonly role: RecordOf<'role'> };

const kinds = [
  { value: 'person', label: 'Person' },
  { value: 'system', label: 'System' },
] as const;

/** A role of the product: its name, what it is, its place among the heads, and how it goes. */
export function RolePanel({ role }: RolePanelProps) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
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
      <RoleCounts roleId={role.id} />
      <RoleButtons role={role} />
    </div>
  );
}

function RoleCounts({ roleId }: { readonly roleId: string }) {
  const said = useDocument((document) => {
    const { ctas, primaries, asked, cells } = ctaCounts(document, { roleId });
    return `${counted(ctas, 'call to action', 'calls to action')}, ${primaries} of them primary; ${asked} of ${counted(cells, 'cell')} asked.`;
  });
  return <p className="text-sm text-quiet">{said}</p>;
}

function RoleButtons({ role }: RolePanelProps) {
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const [isAsking, setAsking] = useState(false);
  const ids = useDocument((document) => shownRoles(document).map(({ id }) => id));
  const isDeleted = useDocument((document) => removalOf(document, role).does === 'delete');
  const place = ids.indexOf(role.id);
  const move = (by: -1 | 1) => editAloud(moveHead('role', { all: ids, shown: ids }, role.id, by));
  return (
    <div className="flex flex-wrap gap-1">
      <Button variant="outlined" isDisabled={!mayEdit || place <= 0} onPress={() => move(-1)}>
        <ArrowLeft aria-hidden /> Move back
      </Button>
      <Button
        variant="outlined"
        isDisabled={!mayEdit || place < 0 || place >= ids.length - 1}
        onPress={() => move(1)}
      >
        <ArrowRight aria-hidden /> Move on
      </Button>
      <Button variant="quiet" isDisabled={!mayEdit} onPress={() => setAsking(true)}>
        {isDeleted ? <Trash2 aria-hidden /> : <Archive aria-hidden />}
        {isDeleted ? 'Delete role' : 'Archive role'}
      </Button>
      {mayEdit && <MoreRoles words="More roles…" />}
      {isAsking && <RemoveRoleDialog roleId={role.id} onClose={() => setAsking(false)} />}
    </div>
  );
}
