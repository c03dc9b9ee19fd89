'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useEffect } from 'react';

import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';

/** Undo and redo, by button and by ⌘Z / ⇧⌘Z (Ctrl elsewhere). Inside a text field the keys are the field's own. */
export function UndoButtons() {
  const store = useDocumentStore();
  const { announce } = useToasts();
  const canUndo = useDocumentSnapshot((snapshot) => snapshot.canUndo);
  const canRedo = useDocumentSnapshot((snapshot) => snapshot.canRedo);

  const step = useCallback(
    (side: 'undo' | 'redo') => {
      const done = store[side]();
      if (!done.ok) announce({ text: done.error.message });
    },
    [store, announce],
  );

  useEffect(() => {
    const answerKey = (event: KeyboardEvent) => {
      const isUndoKey = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'z';
      if (!isUndoKey || isInTextField(event.target)) return;
      event.preventDefault();
      step(event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', answerKey);
    return () => window.removeEventListener('keydown', answerKey);
  }, [step]);

  return (
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
  );
}

function isInTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
