'use client';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { InlineEditor } from '@/components/ui/inline-editor';
import { nameMax } from '@/lib/orca/model/fields';
import { type RecordOf } from '@/lib/orca/model/record';

import { useRenameVerb } from '../use-rename-verb';

type RenameVerbProps = { readonly cta: RecordOf<'cta'>; readonly onDone: (byKey: boolean) => void };

/** A verb is one record: a new name here is its name everywhere. */
export function RenameVerb({ cta, onDone }: RenameVerbProps) {
  const rename = useRenameVerb();
  const of = { kind: 'cta', id: cta.id, field: 'verb' } as const;
  const guard = useEditGuard({ place: placeOf.field(of), of });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps the cell from answering for the field
    <span
      className="z-10 w-full min-w-36"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <InlineEditor
        label={`Verb ${cta.verb}`}
        value={cta.verb}
        maxLength={nameMax}
        onCommit={(verb) => rename(cta, { verb })}
        onDone={onDone}
        guard={guard}
      />
    </span>
  );
}
