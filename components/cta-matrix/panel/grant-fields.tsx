'use client';

import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { patchList } from '@/lib/orca/edits/patch-list';
import { tiers } from '@/lib/orca/model/grant';
import { findRecord } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { withOrWithout } from '@/lib/shared/with-or-without';

import { ctaWords } from '../cta-words';
import { CtaChoice } from './cta-choice';
import { GrantStory } from './grant-story';

type GrantFieldsProps = {
  readonly cta: RecordOf<'cta'>;
  readonly role: RecordOf<'role'>;
  readonly grant: RecordOf<'grant'>;
};

const noStates: RecordOf<'object'>['states'] = [];

/** How one role may use a call to action: how prominently, when, and the story that tells it. */
export function GrantFields({ cta, role, grant }: GrantFieldsProps) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const known = useDocument(
    (document) => findRecord(document, 'object', cta.objectId)?.states ?? noStates,
  );
  // One that the object has no more can still be taken out.
  const states = [...new Set([...known.map(({ name }) => name), ...grant.states])];
  const toggleState = (name: string, isOn: boolean) => {
    if (isRefused(placeOf.field({ kind: 'grant', id: grant.id, field: 'states' }))) return;
    editAloud([patchList(grant, 'states', withOrWithout(grant.states, name, isOn))]);
  };
  return (
    <>
      <CtaChoice
        of={{ kind: 'grant', id: grant.id, field: 'tier' }}
        label={`Tier for ${role.name}`}
        options={tiers.map((value) => ({ value, label: `${value} · ${ctaWords.tier[value]}` }))}
        value={grant.tier}
        onChange={(tier) => editAloud([{ type: 'grant.update', id: grant.id, patch: { tier } }])}
      />
      {states.length > 0 && (
        <div
          role="group"
          aria-label={`In which states for ${role.name}`}
          className="flex flex-wrap gap-1"
        >
          {states.map((name) => (
            <ToggleButton
              variant="outlined"
              key={name}
              isDisabled={!mayEdit}
              isSelected={grant.states.includes(name)}
              onChange={(isOn) => toggleState(name, isOn)}
            >
              {name}
            </ToggleButton>
          ))}
        </div>
      )}
      <div data-field={`condition-${grant.id}`}>
        <SharedField
          of={{ kind: 'grant', id: grant.id, field: 'condition' }}
          label="Only when"
          placeholder="no fine is open"
          maxLength={300}
          value={grant.condition}
          onCommit={(condition) =>
            edit({ type: 'grant.update', id: grant.id, patch: { condition } })
          }
        />
      </div>
      <GrantStory cta={cta} role={role} grant={grant} />
    </>
  );
}
