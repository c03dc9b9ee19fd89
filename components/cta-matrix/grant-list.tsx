'use client';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { SharedSelect } from '@/components/presence/shared-select';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { ToggleButton } from '@/components/ui/toggle-button';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { patchList } from '@/lib/orca/edits/patch-list';
import { grantTo } from '@/lib/orca/edits/verb-edits';
import { tiers } from '@/lib/orca/model/grant';
import { findRecord, grantsOf, recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { withOrWithout } from '@/lib/shared/with-or-without';

type GrantListProps = { readonly cta: RecordOf<'cta'>; readonly roleId: string | null };

/** Who may use a call to action; for the role in focus also how prominently and when. */
export function GrantList({ cta, roleId }: GrantListProps) {
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const roles = useDocument((document) => recordsOf(document, 'role'));
  const grants = useDocument((document) => grantsOf(document, cta.id));
  const focused = grants.find((grant) => grant.roleId === roleId);
  const toggle = (id: string, isOn: boolean) => {
    const grant = grants.find((other) => other.roleId === id);
    if (isOn) edit([grantTo(cta.id, id, newId())]);
    else if (grant) edit([{ type: 'grant.remove', id: grant.id }]);
  };
  return (
    <section aria-label="Who may" className="flex flex-col gap-2 border-y border-hairline py-4">
      <h3 className="text-sm font-medium">Who may</h3>
      <div className="flex flex-wrap gap-1">
        {roles.map(({ id, name }) => (
          <ToggleButton
            key={id}
            isDisabled={!mayEdit}
            isSelected={grants.some((grant) => grant.roleId === id)}
            onChange={(isOn) => toggle(id, isOn)}
          >
            {name}
          </ToggleButton>
        ))}
      </div>
      {focused && <GrantFields key={focused.id} cta={cta} grant={focused} />}
    </section>
  );
}

const tierWords = { P: 'Primary', S: 'Secondary', T: 'Tertiary', Q: 'Quaternary' } as const;

function GrantFields({
  cta,
  grant,
}: {
  readonly cta: RecordOf<'cta'>;
  readonly grant: RecordOf<'grant'>;
}) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const role = useDocument((document) => findRecord(document, 'role', grant.roleId));
  const states = useDocument(
    (document) => findRecord(document, 'object', cta.objectId)?.states ?? noStates,
  );
  return (
    <>
      <SharedSelect
        of={{ kind: 'grant', id: grant.id, field: 'tier' }}
        label={`Tier for ${role?.name ?? ''}`}
        options={[
          { value: 'none', label: '—' },
          ...tiers.map((value) => ({ value, label: `${value} · ${tierWords[value]}` })),
        ]}
        value={grant.tier ?? 'none'}
        onChange={(chosen) => {
          const patch = { tier: chosen === 'none' ? null : chosen };
          editAloud([{ type: 'grant.update', id: grant.id, patch }]);
        }}
      />
      {states.length > 0 && (
        <div role="group" aria-label="In which states" className="flex flex-wrap gap-1">
          {states.map(({ name }) => (
            <ToggleButton
              key={name}
              isDisabled={!mayEdit}
              isSelected={grant.states.includes(name)}
              onChange={(isOn) =>
                editAloud([patchList(grant, 'states', withOrWithout(grant.states, name, isOn))])
              }
            >
              {name}
            </ToggleButton>
          ))}
        </div>
      )}
      <SharedField
        of={{ kind: 'grant', id: grant.id, field: 'condition' }}
        label="Only when"
        placeholder="no fine is open"
        maxLength={300}
        value={grant.condition}
        onCommit={(condition) => edit({ type: 'grant.update', id: grant.id, patch: { condition } })}
      />
    </>
  );
}

const noStates: RecordOf<'object'>['states'] = [];
