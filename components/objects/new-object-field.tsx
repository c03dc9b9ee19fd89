'use client';

import { Plus } from 'lucide-react';
import { useState, type Ref } from 'react';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { recordSchemas } from '@/lib/orca/model/record';

type NewObjectFieldProps = {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onAdded: (objectId: string) => void;
};

/** Objects one after the other: type a name, Enter, the next. */
export function NewObjectField({ inputRef, onAdded }: NewObjectFieldProps) {
  const edit = useEdit();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();

  const addObject = () => {
    const record = recordSchemas.object.safeParse({ kind: 'object', id: newId(), name });
    if (!record.success) {
      setError('Enter a name.');
      return;
    }
    const refusal = edit({ type: 'object.create', record: record.data });
    setError(refusal);
    if (refusal !== undefined) return;
    setName('');
    onAdded(record.data.id);
  };
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        addObject();
      }}
    >
      <TextField
        label="New object"
        labelHidden
        placeholder="New object  n"
        maxLength={nameMax}
        inputRef={inputRef}
        value={name}
        error={error}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
        }}
        className="w-36 sm:w-56"
      />
      <Button type="submit" variant="primary" size="normal">
        <Plus aria-hidden />
        <span className="max-sm:sr-only">Add object</span>
      </Button>
    </form>
  );
}
