'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { phaseNameMax } from '@/lib/orca/model/phase';

type NewPhaseFieldProps = {
  /** Returns why it is refused, or nothing. */
  readonly onAdd: (name: string) => string | undefined;
  readonly isFocused?: boolean;
};

/** The name of a phase to be. */
export function NewPhaseField({ onAdd, isFocused = false }: NewPhaseFieldProps) {
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<string>();
  return (
    <form
      className="flex items-start gap-2 [&>:first-child]:grow"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() === '') return;
        const refusal = onAdd(draft);
        setError(refusal);
        if (refusal === undefined) setDraft('');
      }}
    >
      <TextField
        label="Name of the new phase"
        labelHidden
        placeholder="Name of the new phase"
        autoFocus={isFocused}
        maxLength={phaseNameMax}
        value={draft}
        error={error}
        onChange={(next) => {
          setDraft(next);
          setError(undefined);
        }}
      />
      <Button type="submit" variant="outlined" size="normal">
        Add phase
      </Button>
    </form>
  );
}
