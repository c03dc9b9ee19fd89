'use client';

import { EditorsNote } from '@/components/presence/editors-note';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';
import { editEffects } from '@/lib/orca/views/edit-effects';

import { EffectList } from './effect-list';

type RemoveObjectDialogProps = {
  readonly objectId: string;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
};

/** Shows what goes along with an object before it goes. */
export function RemoveObjectDialog({ objectId, onRemoved, onClose }: RemoveObjectDialogProps) {
  const store = useDocumentStore();
  const edit = useEdit();
  const { announce } = useToasts();
  const { document } = store.snapshot();
  const object = findRecord(document, 'object', objectId);
  if (!object) return null;
  const removal = { type: 'object.remove', id: objectId } as const;
  const effects = editEffects(document, removal);
  const others = effects.filter(({ change, kind }) => change !== 'remove' || kind !== 'object');
  return (
    <ConfirmDialog
      title={`Delete ${capsName(object)}?`}
      confirmLabel="Delete object"
      isOpen
      onClose={onClose}
      onConfirm={() => {
        const refusal = edit(removal);
        if (refusal === undefined) onRemoved();
        else announce({ text: refusal });
      }}
    >
      <EditorsNote operation={removal} />
      <EffectList
        title="Goes along with it"
        effects={others.filter(({ change }) => change === 'remove')}
      />
      <EffectList
        title="Stays, without its link"
        effects={others.filter(({ change }) => change === 'update')}
      />
      {others.length === 0 && <p className="text-sm">Nothing else depends on it.</p>}
      <p className="text-sm text-quiet">Undo brings everything back.</p>
    </ConfirmDialog>
  );
}
