'use client';

import { Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { isComposing } from '@/components/ui/is-composing';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { recordSchemas } from '@/lib/orca/model/record';

type AddRoleProps = {
  /** Where there is no role yet the field stands there to stay. */
  readonly isFirst?: boolean;
  /** Has the field open and the keyboard in it, to go on with what was begun elsewhere. */
  readonly goesOn?: boolean;
  readonly onAdded?: () => void;
};

/** Adds a role as a column: type, Enter, and the field waits for the next one. */
export function AddRole({ isFirst = false, goesOn = false, onAdded }: AddRoleProps) {
  const [isOpen, setOpen] = useState(isFirst || goesOn);
  const [returnsFocus, setReturnsFocus] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const edit = useEdit();
  const mayEdit = useMayEdit();

  if (!mayEdit) return null;
  if (!isOpen) {
    return (
      <Button className="m-1.5" autoFocus={returnsFocus} onPress={() => setOpen(true)}>
        <Plus aria-hidden /> Role
      </Button>
    );
  }
  const add = () => {
    if (name.trim() === '') return;
    const role = recordSchemas.role.parse({ kind: 'role', id: newId(), name });
    const refusal = edit({ type: 'role.create', record: role });
    setError(refusal);
    if (refusal !== undefined) return;
    setName('');
    onAdded?.();
  };
  const close = (byKey: boolean) => {
    setReturnsFocus(byKey);
    setOpen(false);
  };
  const answerKey = (event: KeyboardEvent) => {
    // Undo reaches the model from a field that waits empty for the next role.
    if (!event.metaKey && !event.ctrlKey) event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Enter') add();
    if (event.key === 'Escape' && !isFirst) close(true);
  };
  return (
    <span className="block p-1.5">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to type here
        autoFocus={!isFirst}
        value={name}
        maxLength={nameMax}
        aria-label="Name of the new role"
        aria-invalid={error !== undefined}
        placeholder="Role, then Enter"
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={answerKey}
        onBlur={() => {
          if (name.trim() === '' && !isFirst) close(false);
        }}
        className="control-dense w-full rounded border border-control bg-raised px-1.5 text-sm"
      />
      {error !== undefined && (
        <span role="alert" className="block pt-1 text-xs text-danger">
          {error}
        </span>
      )}
    </span>
  );
}
