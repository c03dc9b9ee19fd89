'use client';

import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { SharedField } from '@/components/presence/shared-field';
import { Select } from '@/components/ui/select';

import { deletionOptions, dependenceOptions } from './mcsfd-words';
import { type McsfdEdits } from './use-mcsfd-edits';

/** Whether one can be without the other, and what becomes of it when that goes. */
export function DependencyFields({ edits }: { readonly edits: McsfdEdits }) {
  const { mcsfd, place, of, choose, write } = edits;
  const dependence = useEditGuard({ place, of: of('dependence'), isSaidNearby: true });
  const onDelete = useEditGuard({ place, of: of('onDelete'), isSaidNearby: true });
  return (
    <>
      <Select
        label="Without what it is in"
        options={dependenceOptions}
        value={mcsfd.dependence}
        onChange={(next) => choose({ dependence: next })}
        guard={dependence}
      />
      <Select
        label="When that is deleted, they"
        options={deletionOptions}
        value={mcsfd.onDelete}
        onChange={(next) => choose({ onDelete: next })}
        guard={onDelete}
      />
      <SharedField
        of={of('dependency')}
        cell={place}
        label="In words"
        placeholder="loans are kept for ten years…"
        multiline
        maxLength={500}
        value={mcsfd.dependency}
        onCommit={(dependency) => write({ dependency })}
      />
    </>
  );
}
