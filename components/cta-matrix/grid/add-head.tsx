'use client';

import { Plus } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';

import { NewNameField } from '@/components/matrix/heads/new-name-field';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { createHead } from '@/lib/orca/edits/edit-heads';

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

/** The field stays, empty, for the next one, and goes where it is left with nothing in it. */
function NameField({ kind, isFirst, onAdded, onClose }: NameFieldProps) {
  const edit = useEdit();
  const add = (name: string): string | undefined => {
    if (name.trim() === '') return undefined;
    const made = createHead(kind, name, newId);
    const refusal = made.ok ? edit(made.value) : made.error;
    if (refusal === undefined) onAdded?.();
    return refusal;
  };
  return (
    <span className="block p-1.5">
      <NewNameField
        label={`Name of the new ${kind}`}
        placeholder={`${words[kind]}, then Enter`}
        autoFocus={isFirst !== true}
        sharesShortcuts
        onEnter={add}
        onEscape={() => onClose(true)}
        onLeave={(name) => {
          if (name.trim() === '') onClose(false);
          return undefined;
        }}
      />
    </span>
  );
}
