'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { nameMax } from '@/lib/orca/model/fields';
import { synonymStatuses, type Synonym } from '@/lib/orca/model/object';

type SynonymFormProps = {
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
export function SynonymForm({ synonym, onSave, onRemove, onDone }: SynonymFormProps) {
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
      className="flex w-64 flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = name.trim();
        finish(
          trimmed === ''
            ? 'Enter a name.'
            : onSave({ name: trimmed, status, reason: reason.trim() }),
        );
      }}
    >
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
      <div className="flex justify-between gap-2">
        {onRemove ? (
          <Button className="text-danger" onPress={() => finish(onRemove())}>
            Remove
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" variant="primary">
          {synonym ? 'Save synonym' : 'Add synonym'}
        </Button>
      </div>
    </form>
  );
}
