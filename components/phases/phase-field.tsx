'use client';

import { useState } from 'react';

import { SharedSelect } from '@/components/presence/shared-select';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocument } from '@/lib/client/document/use-document';
import { putInPhase, type Phased } from '@/lib/orca/edits/edit-phases';
import { recordsOf } from '@/lib/orca/model/lookups';

import { NewPhaseDialog } from './new-phase-dialog';
import { PhasesDialog } from './phases-dialog';

type PhaseFieldProps = {
  readonly of: Phased;
  readonly phaseId: string | null;
  readonly labelHidden?: boolean;
  readonly className?: string;
};

/** When something is built: in one of the phases, in none, or in a new one. Leads to the list of all phases. */
export function PhaseField({ of, phaseId, ...props }: PhaseFieldProps) {
  const edit = useUndoableEdit();
  const phases = useDocument((document) => recordsOf(document, 'phase'));
  const [dialog, setDialog] = useState<'new' | 'all'>();
  const close = () => setDialog(undefined);
  return (
    <>
      <SharedSelect
        of={{ ...of, field: 'phaseId' }}
        label="Phase"
        options={[
          { value: keys.none, label: '—' },
          ...phases.map(({ id, name }) => ({ value: id, label: name })),
          { value: keys.create, label: 'New phase…' },
          ...(phases.length > 0 ? [{ value: keys.edit, label: 'Edit phases…' }] : []),
        ]}
        value={phaseId ?? keys.none}
        onChange={(chosen) => {
          if (chosen === keys.create) setDialog('new');
          else if (chosen === keys.edit) setDialog('all');
          else edit([putInPhase(of, chosen === keys.none ? null : chosen)]);
        }}
        {...props}
      />
      {dialog === 'new' && <NewPhaseDialog of={of} onClose={close} />}
      {dialog === 'all' && <PhasesDialog onClose={close} />}
    </>
  );
}

const keys = { none: 'none', create: 'create', edit: 'edit' } as const;
