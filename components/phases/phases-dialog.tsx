'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedText } from '@/components/presence/shared-text';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { createPhase, movePhase, phaseRemovalText } from '@/lib/orca/edits/edit-phases';
import { recordsOf } from '@/lib/orca/model/lookups';
import { phaseNameMax } from '@/lib/orca/model/phase';
import { type RecordOf } from '@/lib/orca/model/record';

import { NewPhaseField } from './new-phase-field';

/** All phases in their order: named, moved, removed, and added to. */
export function PhasesDialog({ onClose }: { readonly onClose: () => void }) {
  const edit = useEdit();
  const phases = useDocument((document) => recordsOf(document, 'phase'));
  const ids = phases.map(({ id }) => id);
  const add = (name: string) => {
    const created = createPhase(name, newId);
    return created.ok ? edit(created.value) : created.error;
  };
  return (
    <Dialog title="Phases" isOpen onClose={onClose}>
      <ul className="flex flex-col">
        {phases.map((phase) => (
          <PhaseRow key={phase.id} phase={phase} ids={ids} />
        ))}
      </ul>
      <NewPhaseField onAdd={add} />
    </Dialog>
  );
}

type PhaseRowProps = { readonly phase: RecordOf<'phase'>; readonly ids: readonly string[] };

function PhaseRow({ phase: { id, name }, ids }: PhaseRowProps) {
  const store = useDocumentStore();
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const { isRefused } = useRefusal();
  const of = { kind: 'phase', id, field: 'name' } as const;
  const rename = (next: string) => {
    if (next === '') return 'Enter a name.';
    return edit({ type: 'phase.update', id, patch: { name: next } });
  };
  const remove = () => {
    if (isRefused(placeOf.field(of))) return;
    editAloud([{ type: 'phase.remove', id }], phaseRemovalText(store.document(), id, name));
  };
  const [back, on] = [movePhase(ids, id, -1), movePhase(ids, id, 1)];
  return (
    <li className="flex items-start gap-1 border-b border-hairline py-1">
      <span className="min-w-0 grow">
        <SharedText
          of={of}
          label="Name of the phase"
          value={name}
          maxLength={phaseNameMax}
          onCommit={rename}
        />
      </span>
      <Button
        aria-label={`Move ${name} back`}
        isDisabled={!back}
        onPress={() => back && editAloud([back])}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button aria-label={`Move ${name} on`} isDisabled={!on} onPress={() => on && editAloud([on])}>
        <ArrowDown aria-hidden />
      </Button>
      <Button aria-label={`Remove ${name}`} onPress={remove}>
        <Trash2 aria-hidden />
      </Button>
    </li>
  );
}
