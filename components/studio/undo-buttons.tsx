'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useEffect } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { isUndoElsewhere } from '@/lib/client/view/is-elsewhere';
import { undoKey } from '@/lib/client/view/undo-key';

import { editTopic } from './edit-topic';

/** Undo and redo, by button and by key. In a field with something typed in it the keys are the field's own. */
export function UndoButtons() {
  const store = useDocumentStore();
  const { announce, withdraw } = useToasts();
  const canUndo = useDocumentSnapshot((snapshot) => snapshot.canUndo);
  const canRedo = useDocumentSnapshot((snapshot) => snapshot.canRedo);

  const step = useCallback(
    (side: 'undo' | 'redo') => {
      const done = store[side]();
      if (!done.ok) announce({ text: done.error.message });
      else if (done.value) withdraw(editTopic(done.value.undoes));
    },
    [store, announce, withdraw],
  );

  useEffect(() => {
    const answerKey = (event: KeyboardEvent) => {
      const side = undoKey(event);
      if (side === undefined || isUndoElsewhere(event.target)) return;
      event.preventDefault();
      step(side);
    };
    window.addEventListener('keydown', answerKey);
    return () => window.removeEventListener('keydown', answerKey);
  }, [step]);

  return (
    <EditOnly>
      <span className="flex">
        <Tooltip text="Undo" keys="⌘Z">
          <Button aria-label="Undo" isDisabled={!canUndo} onPress={() => step('undo')}>
            <Undo2 aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip text="Redo" keys="⇧⌘Z">
          <Button aria-label="Redo" isDisabled={!canRedo} onPress={() => step('redo')}>
            <Redo2 aria-hidden />
          </Button>
        </Tooltip>
      </span>
    </EditOnly>
  );
}
