'use client';

import { Plus } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { isComposing } from '@/components/ui/is-composing';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { recordSchemas } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';

type AddHeadProps = {
  readonly kind: 'object' | 'role';
  /** Where there is none yet the field stands there to stay. */
  readonly isFirst?: boolean;
  /** Has the field open and the keyboard in it, to go on with what was begun elsewhere. */
  readonly goesOn?: boolean;
  /** Told when it does. */
  readonly onGoesOn?: () => void;
  readonly onAdded?: () => void;
  /** What else adds or brings back some, beside the button. */
  readonly children?: ReactNode;
};

/**
 * Adds an object or role at the end of its heads: type, Enter, and the field waits for the next one. No stop for Tab: on
 * a head Alt+Enter adds one after it.
 */
export function AddHead(props: AddHeadProps) {
  const { kind, isFirst = false, goesOn = false, onGoesOn, onAdded, children } = props;
  const [isOpen, setOpen] = useState(isFirst || goesOn);
  const [returnsFocus, setReturnsFocus] = useState(false);
  const mayEdit = useMayEdit();
  // Once: where the field is shown anew later, nobody was typing in it.
  useEffect(() => {
    if (goesOn) onGoesOn?.();
  }, [goesOn, onGoesOn]);

  if (!mayEdit) return null;
  if (!isOpen) {
    return (
      <span className="flex h-full items-center p-1">
        <Button excludeFromTabOrder autoFocus={returnsFocus} onPress={() => setOpen(true)}>
          <Plus aria-hidden /> {words[kind]}
        </Button>
        {children}
      </span>
    );
  }
  const close = (byKey: boolean) => {
    if (isFirst) return;
    setReturnsFocus(byKey);
    setOpen(false);
  };
  return <NameField kind={kind} isFirst={isFirst} onAdded={onAdded} onClose={close} />;
}

const words = { object: 'Object', role: 'Role' } as const;

type NameFieldProps = Pick<AddHeadProps, 'kind' | 'isFirst'> & {
  readonly onAdded: (() => void) | undefined;
  readonly onClose: (byKey: boolean) => void;
};

function NameField({ kind, isFirst, onAdded, onClose }: NameFieldProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const edit = useEdit();
  const add = () => {
    if (name.trim() === '') return;
    if (!recordSchemas[kind].shape.name.safeParse(name).success) {
      setError('This holds a character that cannot be stored.');
      return;
    }
    const refusal = edit(creationOf(kind, name));
    setError(refusal);
    if (refusal !== undefined) return;
    setName('');
    onAdded?.();
  };
  const answerKey = (event: KeyboardEvent) => {
    // Undo reaches the model from a field that waits empty for the next one.
    if (!event.metaKey && !event.ctrlKey) event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Enter') add();
    if (event.key === 'Escape') onClose(true);
  };
  return (
    <span className="relative block p-1.5">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to type here
        autoFocus={isFirst !== true}
        value={name}
        maxLength={nameMax}
        aria-label={`Name of the new ${kind}`}
        aria-invalid={error !== undefined}
        placeholder={`${words[kind]}, then Enter`}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={answerKey}
        onBlur={() => {
          if (name.trim() === '') onClose(false);
        }}
        className="control-dense w-full rounded border border-control bg-raised px-1.5 text-sm"
      />
      {error !== undefined && (
        <span
          role="alert"
          className="absolute top-full left-1.5 z-30 w-max max-w-60 rounded bg-raised px-2 py-1 text-xs text-danger shadow-float"
        >
          {error}
        </span>
      )}
    </span>
  );
}

function creationOf(kind: AddHeadProps['kind'], name: string): Operation {
  const id = newId();
  return kind === 'object'
    ? { type: 'object.create', record: recordSchemas.object.parse({ kind, id, name }) }
    : { type: 'role.create', record: recordSchemas.role.parse({ kind, id, name }) };
}
