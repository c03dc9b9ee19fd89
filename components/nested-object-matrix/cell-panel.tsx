'use client';

import { Plus } from 'lucide-react';

import { LockNotice } from '@/components/presence/cells/lock-notice';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { addRelationship } from '@/lib/orca/edits/answer-cell';
import { capsName } from '@/lib/orca/views/caps-name';
import { readingSentence, type NestedCell } from '@/lib/orca/views/reading-sentence';

import { AnswerButtons } from './answer-buttons';
import { PairView } from './pair-view';
import { RelationshipFields, type FieldRequest } from './relationship-fields';
import { useAnswers } from './use-answers';
import { useNestedCell } from './use-nested-cell';

type CellPanelProps = {
  readonly rowId: string;
  readonly columnId: string;
  readonly request: FieldRequest | undefined;
  readonly onServed: () => void;
  /** Shows the cell of the other direction. */
  readonly onTurn: () => void;
};

/** All about the focused cell: its answer, its relationships, and the other direction beside it. */
export function CellPanel({ rowId, columnId, request, onServed, onTurn }: CellPanelProps) {
  const cell = useNestedCell(rowId, columnId);
  const reverse = useNestedCell(columnId, rowId);
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const answer = useAnswers();
  const { isRefused } = useRefusal();
  if (!cell || !reverse) return null;
  const { from, to, relationships } = cell;
  const place = placeOf.nestedCell(from.id, to.id);

  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">
        <span className="object-caps">{from.name}</span>
        <span className="px-1.5 font-normal text-quiet">sees</span>
        <span className="object-caps">{to.name}</span>
      </h2>
      <LockNotice place={place} />
      {mayEdit ? (
        <AnswerButtons cell={cell} onAnswer={(next) => answer(from.id, to.id, next)} showsKeys />
      ) : (
        // With another object it stands below, beside the other direction.
        from.id === to.id && <p aria-hidden>{readingSentence(cell)}</p>
      )}
      {relationships.map((relationship, at) => (
        <RelationshipFields
          key={relationship.id}
          relationship={relationship}
          cell={place}
          request={at === 0 ? request : undefined}
          onServed={onServed}
        />
      ))}
      <AnswerNote cell={cell} place={place} />
      {mayEdit && (
        <Button
          variant="outlined"
          className="self-start"
          onPress={() => isRefused(place) || edit(addRelationship(cell, newId))}
        >
          <Plus aria-hidden />
          {relationships.length === 0 ? 'Add a relationship' : 'Add another relationship'}
        </Button>
      )}
      {from.id === to.id ? (
        <p className="border-t border-hairline pt-4 text-sm text-quiet">
          {capsName(from)} nested in itself, as a comment has replies. Rare: answer only on purpose.
        </p>
      ) : (
        <PairView cell={cell} reverse={reverse} onTurn={onTurn} />
      )}
      <p className="sr-only">{readingSentence(cell)}</p>
    </div>
  );
}

type AnswerNoteProps = { readonly cell: NestedCell; readonly place: string };

/** A note on the answer itself: why not, what is to be found out. */
function AnswerNote({ cell, place }: AnswerNoteProps) {
  const edit = useEdit();
  const { answer } = cell;
  if (!answer) return null;
  return (
    <SharedField
      key={answer.id}
      of={{ kind: 'answer', id: answer.id, field: 'note' }}
      cell={place}
      label={answer.value === 'question' ? 'What is to be found out' : 'Why not'}
      multiline
      maxLength={500}
      value={answer.note}
      onCommit={(note) => edit({ type: 'answer.update', id: answer.id, patch: { note } })}
    />
  );
}
