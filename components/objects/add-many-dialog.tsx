'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { recordSchemas } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { pastedNames, type PastedName } from '@/lib/orca/views/object-catalogue';

type AddManyDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

const previewMax = 200;
/** A batch carries no more operations. */
const atOnceMax = 1_000;

/** Many objects from pasted lines; what is there already is shown before anything is added. One undo takes all back. */
export function AddManyDialog({ isOpen, onClose }: AddManyDialogProps) {
  return (
    <Dialog title="Add many objects" width="wide" isOpen={isOpen} onClose={onClose}>
      <AddManyForm onClose={onClose} />
    </Dialog>
  );
}

function AddManyForm({ onClose }: { readonly onClose: () => void }) {
  const edit = useEdit();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const lines = useDocument((document) => pastedNames(document, text));
  const fresh = lines.filter(({ status }) => status === 'new');

  const addObjects = () => {
    const refusal =
      fresh.length > atOnceMax
        ? `At most ${atOnceMax} objects can be added at once. These are ${fresh.length}.`
        : edit(
            ...fresh.map(({ name }) => ({
              type: 'object.create' as const,
              record: recordSchemas.object.parse({ kind: 'object', id: newId(), name }),
            })),
          );
    setError(refusal);
    if (refusal === undefined) onClose();
  };
  return (
    <>
      <TextArea
        label="One name a line"
        autoFocus
        rows={8}
        value={text}
        error={error}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
      />
      {lines.length > 0 && (
        <ul
          aria-label="Preview"
          className="max-h-48 overflow-y-auto rounded border border-hairline"
        >
          {lines.slice(0, previewMax).map((line, at) => (
            <li
              // Two lines may say the same; their place is what tells them apart.
              key={`${at}-${line.name}`}
              className="flex items-center gap-2 border-b border-hairline px-2 py-1 text-sm last:border-0"
            >
              <span
                className={`min-w-0 grow truncate object-caps ${line.status === 'new' ? 'font-medium' : 'text-quiet line-through'}`}
              >
                {line.name}
              </span>
              <span className="shrink-0 text-xs text-quiet">{verdictOn(line)}</span>
            </li>
          ))}
          {lines.length > previewMax && (
            <li className="px-2 py-1 text-xs text-quiet">and {lines.length - previewMax} more</li>
          )}
        </ul>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="outlined" size="normal" onPress={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          size="normal"
          isDisabled={fresh.length === 0}
          onPress={addObjects}
        >
          {fresh.length === 1 ? 'Add 1 object' : `Add ${fresh.length} objects`}
        </Button>
      </div>
    </>
  );
}

function verdictOn(line: PastedName): string {
  switch (line.status) {
    case 'new':
      return 'new';
    case 'repeated':
      return 'stands above already';
    case 'too_long':
      return `too long, at most ${nameMax} characters`;
    case 'existing':
      return `is ${capsName(line.object)}`;
  }
}
