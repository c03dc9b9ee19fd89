'use client';

import { useCallback } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';
import { applyOperation } from '@/lib/orca/operations/apply-operation';
import { invertDiff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';

/** Removes an attribute at once and offers to bring back just that, whatever else was edited in between. */
export function useAttributeRemoval(): (attribute: RecordOf<'attribute'>) => void {
  const store = useDocumentStore();
  const edit = useEdit();
  const { announce } = useToasts();
  return useCallback(
    ({ id, name }) => {
      const removal: Operation = { type: 'attribute.remove', id };
      const applied = applyOperation(store.snapshot().document, removal);
      const refusal = edit(removal);
      if (!applied.ok || refusal !== undefined)
        return announce({ text: refusal ?? 'It is gone already.' });
      const inverse = invertDiff(applied.value.diff);
      const restore = () => {
        const why = edit(inverse);
        if (why !== undefined) announce({ text: why });
      };
      return announce({ text: `Deleted “${name}”`, action: { label: 'Undo', onPress: restore } });
    },
    [store, edit, announce],
  );
}
