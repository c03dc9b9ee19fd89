'use client';

import { memo, use } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { InlineEditor } from '@/components/ui/inline-editor';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { type RecordOf } from '@/lib/orca/model/record';

import { CrudTag } from '../cell/crud-tag';
import { ctaWords } from '../cta-words';
import { useRenameVerb } from '../use-rename-verb';
import { listText, type ListColumn } from './list-columns';
import { ListEditingContext } from './list-editing-context';
import { type ListLine } from './use-list-lines';
import { useListedLine } from './use-listed-line';

type ListCellProps = {
  readonly line: ListLine;
  readonly column: ListColumn;
  readonly isFocused: boolean;
};

/** One thing about one use of a verb. It selects its own records: the list stays as it is when they change. */
export const ListCell = memo(function ({ line, column, isFocused }: ListCellProps) {
  const listed = useListedLine(line);
  const editing = isFocused ? use(ListEditingContext) : undefined;
  if (!listed) return null;
  const { cta, grant } = listed;
  const isEdited = editing?.column === column;
  if (isEdited && column === 'verb') {
    return <EditText of={{ record: cta, field: 'verb' }} onDone={editing.onDone} />;
  }
  if (isEdited && grant) {
    return <EditText of={{ record: grant, field: 'condition' }} onDone={editing.onDone} />;
  }
  const text = listText(listed, column);
  return (
    <span title={text} className="flex h-full items-center gap-1.5 px-2">
      {column === 'crud' && <CrudTag crud={cta.crud} />}
      <span className="truncate">
        {text}
        {column === 'tier' && grant?.tier && (
          <span className="text-quiet"> {ctaWords.tier[grant.tier]}</span>
        )}
      </span>
    </span>
  );
});

type EditTextProps = {
  readonly of:
    | { readonly record: RecordOf<'cta'>; readonly field: 'verb' }
    | { readonly record: RecordOf<'grant'>; readonly field: 'condition' };
  readonly onDone: (byKey: boolean) => void;
};

function EditText({ of: { record, field }, onDone }: EditTextProps) {
  const edit = useEdit();
  const rename = useRenameVerb();
  const of = { kind: record.kind, id: record.id, field };
  const guard = useEditGuard({ place: placeOf.field(of), of });
  const isVerb = record.kind === 'cta';
  return (
    <InlineEditor
      label={isVerb ? `Verb ${record.verb}` : 'Only when'}
      value={isVerb ? record.verb : record.condition}
      maxLength={isVerb ? nameMax : 300}
      onCommit={(text) =>
        isVerb
          ? rename(record, { verb: text })
          : edit({ type: 'grant.update', id: record.id, patch: { condition: text } })
      }
      onDone={onDone}
      guard={guard}
    />
  );
}
