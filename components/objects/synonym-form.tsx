'use client';

import { useState } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { LockNotice } from '@/components/presence/cells/lock-notice';
import { useHeldPlace } from '@/components/presence/cells/use-held-place';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { nameMax } from '@/lib/orca/model/fields';
import { synonymStatuses, type Synonym } from '@/lib/orca/model/object';

type SynonymFormProps = {
  /** The list it belongs to, which is locked as a whole while this is open. */
  readonly place: string;
  /** Absent for a new one. */
  readonly synonym?: Synonym;
  /** Returns why it is refused, or nothing. */
  readonly onSave: (synonym: Synonym) => string | undefined;
  readonly onRemove?: () => string | undefined;
  readonly onDone: () => void;
};

const statusLabels = {
  used: 'Used by people',
  deprecated: 'Deprecated',
  forbidden: 'Forbidden',
} as const satisfies Record<Synonym['status'], string>;

const statusOptions = synonymStatuses.map((value) => ({ value, label: statusLabels[value] }));

/** One other name of an object: how it is called, whether it may be used, and why. */
export function SynonymForm({ place, synonym, onSave, onRemove, onDone }: SynonymFormProps) {
  const lock = useHeldPlace(place);
  const [name, setName] = useState(synonym?.name ?? '');
  const [status, setStatus] = useState(synonym?.status ?? 'used');
  const [reason, setReason] = useState(synonym?.reason ?? '');
  const [error, setError] = useState<string>();
  const finish = (refusal: string | undefined) => {
    setError(refusal);
    if (refusal === undefined) onDone();
  };
  return (
    <form
      className="flex w-64 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (lock) return;
        const trimmed = name.trim();
        finish(
          trimmed === ''
            ? 'Enter a name.'
            : onSave({ name: trimmed, status, reason: reason.trim() }),
        );
      }}
    >
      <LockNotice place={place} />
      <TextField
        label="Synonym"
        autoFocus
        maxLength={nameMax}
        value={name}
        error={error}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
      />
      <Select
        label="Status"
        size="normal"
        options={statusOptions}
        value={status}
        onChange={setStatus}
      />
      <TextField label="Reason" maxLength={200} value={reason} onChange={setReason} />
      <EditOnly>
        <div className="flex justify-between gap-2">
          {onRemove ? (
            <Button
              className="text-danger"
              isDisabled={lock !== undefined}
              onPress={() => finish(onRemove())}
            >
              Remove
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" variant="primary" isDisabled={lock !== undefined}>
            {synonym ? 'Save synonym' : 'Add synonym'}
          </Button>
        </div>
      </EditOnly>
    </form>
  );
}
