'use client';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { ToggleButton } from '@/components/ui/toggle-button';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { grantTo } from '@/lib/orca/edits/cta/verb-edits';
import { grantsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';

import { GrantFields } from './grant-fields';
import { PanelSection } from './panel-section';

type GrantListProps = { readonly cta: RecordOf<'cta'>; readonly roleId: string | null };

/** Who may use a call to action, and for each role how prominently, when, and with which story. */
export function GrantList({ cta, roleId }: GrantListProps) {
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const roles = useDocument(shownRoles);
  const grants = useDocument((document) => grantsOf(document, cta.id));
  const grantOf = (id: string) => grants.find((grant) => grant.roleId === id);
  const toggle = (id: string, isOn: boolean) => {
    const grant = grantOf(id);
    if (isOn) edit([grantTo(cta.id, id, newId())]);
    else if (grant) edit([{ type: 'grant.remove', id: grant.id }]);
  };
  return (
    <>
      <div role="group" aria-label="Who may" className="flex flex-wrap gap-1">
        {roles.map(({ id, name }) => (
          <ToggleButton
            variant="outlined"
            key={id}
            isDisabled={!mayEdit}
            isSelected={grantOf(id) !== undefined}
            onChange={(isOn) => toggle(id, isOn)}
          >
            {name}
          </ToggleButton>
        ))}
      </div>
      {roles.map((role) => {
        const grant = grantOf(role.id);
        return (
          grant && (
            <PanelSection
              // Where one comes from another cell, its role is the one unfolded.
              key={`${grant.id}-${roleId === role.id}`}
              title={role.name}
              note={grant.tier ?? undefined}
              isOpen={roleId === role.id}
            >
              <GrantFields cta={cta} role={role} grant={grant} />
            </PanelSection>
          )
        );
      })}
    </>
  );
}
