'use client';

import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';

import { PlaceFrame } from '@/components/presence/cells/place-frame';
import { placeOf } from '@/components/presence/cells/place-of';
import { SharedSelect } from '@/components/presence/shared-select';
import { SharedText } from '@/components/presence/shared-text';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { inputClasses } from '@/components/ui/field-frame';
import { Tooltip } from '@/components/ui/tooltip';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';
import { sourceKinds } from '@/lib/orca/model/source';

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
            edit({ type: 'source.update', id: source.id, patch: { sourceKind } })
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
        <Tooltip text="Remove this text">
          <Button aria-label="Remove this text" onPress={() => setIsRemoving(true)}>
            <Trash2 aria-hidden />
          </Button>
        </Tooltip>
      </div>
      <ConfirmDialog
        title={`Remove “${source.title}”?`}
        confirmLabel="Remove text"
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
        onConfirm={() => {
          edit({ type: 'source.remove', id: source.id });
          onRemoved();
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

function SourceDate({ source }: { readonly source: Source }) {
  const edit = useEdit();
  const id = useId();
  return (
    <PlaceFrame
      place={placeOf.field({ kind: 'source', id: source.id, field: 'date' })}
      side="above"
    >
      <label htmlFor={id} className="sr-only">
        Date
      </label>
      <input
        id={id}
        // A date from elsewhere takes the place of what was begun here.
        key={source.date}
        type="date"
        defaultValue={source.date ?? ''}
        onBlur={(event) => {
          const date = event.currentTarget.value || null;
          if (date !== source.date) edit({ type: 'source.update', id: source.id, patch: { date } });
        }}
        className={`${inputClasses} control-dense text-sm`}
      />
    </PlaceFrame>
  );
}
