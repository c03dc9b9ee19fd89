'use client';

import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

import { EditorsNote } from '@/components/presence/editors-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';
import { editEffects, type Effect } from '@/lib/orca/views/edit-effects';

import { EffectList } from './effect-list';
import { ObjectPicker } from './object-picker';

type MergeDialogProps = {
  readonly objectId: string;
  /** Gets the id of the object that stays. */
  readonly onMerged: (keptId: string) => void;
  readonly onClose: () => void;
};

/** Makes two objects one: first which other, then whose name stays, with what moves. */
export function MergeDialog({ objectId, onMerged, onClose }: MergeDialogProps) {
  const store = useDocumentStore();
  const [otherId, setOtherId] = useState<string>();
  const object = findRecord(store.snapshot().document, 'object', objectId);
  if (!object) return null;
  if (otherId === undefined) {
    return (
      <ObjectPicker
        title={`Merge ${capsName(object)} with…`}
        isOpen
        withoutId={objectId}
        onClose={onClose}
        onChoose={setOtherId}
      />
    );
  }
  return <ConfirmMerge ids={[objectId, otherId]} onMerged={onMerged} onClose={onClose} />;
}

type ConfirmMergeProps = Omit<MergeDialogProps, 'objectId'> & {
  readonly ids: readonly [string, string];
};

function ConfirmMerge({ ids, onMerged, onClose }: ConfirmMergeProps) {
  const edit = useEdit();
  const { document } = useDocumentStore().snapshot();
  const [keptId, setKeptId] = useState(ids[1]);
  const [error, setError] = useState<string>();

  const objects = ids.flatMap((id) => findRecord(document, 'object', id) ?? []);
  const kept = objects.find(({ id }) => id === keptId);
  const gone = objects.find(({ id }) => id !== keptId);
  if (!kept || !gone) return null;

  const merge = { type: 'object.merge', fromId: gone.id, intoId: kept.id } as const;
  const effects = editEffects(document, merge).filter(({ kind }) => kind !== 'object');
  const ofChange = (change: Effect['change']) =>
    effects.filter((effect) => effect.change === change);
  const mergeObjects = () => {
    const refusal = edit(merge);
    setError(refusal);
    if (refusal !== undefined) return;
    onMerged(kept.id);
    onClose();
  };
  return (
    <Dialog
      title={`Merge ${objects.map(capsName).join(' and ')}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="outlined" size="normal" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" size="normal" onPress={mergeObjects}>
            Merge objects
          </Button>
        </>
      }
    >
      <EditorsNote operation={merge} />
      <RadioGroup
        aria-label="Which name stays"
        value={keptId}
        onChange={setKeptId}
        className="flex flex-col gap-1"
      >
        {objects.map((candidate) => (
          <Radio
            key={candidate.id}
            value={candidate.id}
            className="group flex min-h-9 cursor-default items-center gap-2 rounded border border-hairline px-3 py-1.5 selected:border-accent selected:bg-selected"
          >
            <span
              aria-hidden
              className="size-4 shrink-0 rounded-full border border-control group-selected:border-4 group-selected:border-accent"
            />
            <span className="shrink-0">Keep</span>
            <span className="font-medium object-caps">{candidate.name}</span>
            <span className="truncate text-xs text-quiet">{candidate.definition}</span>
          </Radio>
        ))}
      </RadioGroup>
      <p className="text-sm text-quiet">
        {capsName(gone)} becomes a synonym of {capsName(kept)}, and its instances, states and, where
        {` ${capsName(kept)}`} has none, its definition go over.
      </p>
      <EffectList title={`Moves to ${capsName(kept)}`} effects={ofChange('update')} />
      <EffectList title="Said twice, stays once" effects={ofChange('remove')} />
      {error !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </Dialog>
  );
}
