'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedSelect } from '@/components/presence/shared-select';
import { SharedText } from '@/components/presence/shared-text';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToasts } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';
import { sourceKinds } from '@/lib/orca/model/source';

import { SourceDate } from './source-date';

type Source = RecordOf<'source'>;

const kindLabels = {
  interview: 'Interview',
  brief: 'Brief',
  ticket: 'Ticket',
  survey: 'Survey',
  notes: 'Notes',
  other: 'Other',
} as const satisfies Record<Source['sourceKind'], string>;

const kindOptions = sourceKinds.map((value) => ({ value, label: kindLabels[value] }));

type SourceDetailsProps = { readonly source: Source; readonly onRemoved: () => void };

/** Where a text is from: edited where it stands, above the text. */
export function SourceDetails({ source, onRemoved }: SourceDetailsProps) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const { announce } = useToasts();
  const mayEdit = useMayEdit();
  const [isRemoving, setIsRemoving] = useState(false);
  const patch = (fields: Partial<Pick<Source, 'title' | 'participant' | 'licence'>>) =>
    edit({ type: 'source.update', id: source.id, patch: fields });
  const of = (field: keyof Source) => ({ kind: 'source', id: source.id, field }) as const;
  return (
    <header className="mb-6 border-b border-hairline pb-3">
      <h2 className="-mx-1.5">
        <SharedText
          of={of('title')}
          label="Title"
          value={source.title}
          maxLength={200}
          onCommit={(title) => (title === '' ? 'Enter a title.' : patch({ title }))}
          className="text-xl font-semibold"
        />
      </h2>
      <div className="mt-1 flex flex-wrap items-start gap-x-2 gap-y-1 text-sm">
        <SharedSelect
          of={of('sourceKind')}
          label="Kind of text"
          labelHidden
          options={kindOptions}
          value={source.sourceKind}
          onChange={(sourceKind) =>
            editAloud([{ type: 'source.update', id: source.id, patch: { sourceKind } }])
          }
          className="w-28"
        />
        <SourceDate source={source} />
        <SharedText
          of={of('participant')}
          label="Participant"
          value={source.participant}
          maxLength={120}
          onCommit={(participant) => patch({ participant })}
          className="w-auto! min-w-24 text-sm"
        />
        <SharedText
          of={of('licence')}
          label="Licence"
          value={source.licence}
          maxLength={200}
          onCommit={(licence) => patch({ licence })}
          className="w-auto! min-w-24 text-sm"
        />
        {mayEdit && (
          <Tooltip text="Remove this text">
            <Button aria-label="Remove this text" onPress={() => setIsRemoving(true)}>
              <Trash2 aria-hidden />
            </Button>
          </Tooltip>
        )}
      </div>
      <ConfirmDialog
        title={`Remove “${source.title}”?`}
        confirmLabel="Remove text"
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
        onConfirm={() => {
          const refusal = edit({ type: 'source.remove', id: source.id });
          if (refusal === undefined) onRemoved();
          else announce({ text: refusal, topic: 'refused' });
        }}
      >
        <p>
          The words found in it go along, and with them nouns that stand in no other text and have
          no verdict. Objects and everything else that was made of its nouns stay.
        </p>
        <p className="text-sm text-quiet">Undo brings everything back.</p>
      </ConfirmDialog>
    </header>
  );
}
