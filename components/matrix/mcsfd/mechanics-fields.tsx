'use client';

import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Select } from '@/components/ui/select';
import { useDocument } from '@/lib/client/document/use-document';
import { type McsfdHolder } from '@/lib/orca/edits/edit-mcsfd';
import { recordsOf } from '@/lib/orca/model/lookups';

import { ChoiceGroup } from './choice-group';
import { mechanicsOptions, shownAsChoices } from './mcsfd-words';
import { type McsfdEdits } from './use-mcsfd-edits';

type MechanicsFieldsProps = { readonly edits: McsfdEdits; readonly holder: McsfdHolder };

/** How the nested ones get there, and as what they are shown. */
export function MechanicsFields({ edits, holder }: MechanicsFieldsProps) {
  const { mcsfd, of, place, choose, write } = edits;
  const { mechanicsKinds, mechanicsRoleIds } = mcsfd;
  const roles = useDocument((document) => recordsOf(document, 'role'));
  const isByHand = mechanicsKinds.includes('manual');
  const offered = roles.filter(
    ({ id, isArchived }) => !isArchived || mechanicsRoleIds.includes(id),
  );
  return (
    <>
      <ChoiceGroup
        label="They get there"
        options={mechanicsOptions}
        chosen={mechanicsKinds}
        onToggle={(kind) => {
          const kinds = toggled(mechanicsKinds, kind);
          // Whose hand is asked only of what is done by hand.
          const isFree = kind === 'manual' && isByHand;
          choose({ mechanicsKinds: kinds, ...(isFree && { mechanicsRoleIds: [] }) });
        }}
      />
      {isByHand && offered.length > 0 && (
        <ChoiceGroup
          label="By whose hand"
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={mechanicsRoleIds}
          onToggle={(id) => choose({ mechanicsRoleIds: toggled(mechanicsRoleIds, id) })}
        />
      )}
      <SharedField
        of={of('mechanics')}
        cell={place}
        label="In words"
        placeholder="added by the author while writing…"
        multiline
        maxLength={500}
        value={mcsfd.mechanics}
        onCommit={(mechanics) => write({ mechanics })}
      />
      {holder.kind === 'relationship' && <ShownAs relationship={holder} place={place} />}
    </>
  );
}

type ShownAsProps = {
  readonly relationship: Extract<McsfdHolder, { readonly kind: 'relationship' }>;
  readonly place: string;
};

function ShownAs({ relationship: { id, shownAs }, place }: ShownAsProps) {
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  const of = { kind: 'relationship', id, field: 'shownAs' } as const;
  const guard = useEditGuard({ place, of, isSaidNearby: true });
  return (
    <Select
      label="Shown as"
      options={shownAsChoices}
      value={shownAs}
      onChange={(next) => {
        if (isRefused(place)) return;
        edit([{ type: 'relationship.update', id, patch: { shownAs: next } }]);
      }}
      guard={guard}
    />
  );
}

function toggled<Item extends string>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}
