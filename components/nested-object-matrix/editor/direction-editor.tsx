'use client';

import { Plus } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';

import { LockNotice } from '@/components/presence/cells/lock-notice';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { useEdit } from '@/lib/client/document/use-edit';
import { addRelationship } from '@/lib/orca/edits/nested/answer-cell';
import { readingSentence, type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

import { answerOfKey } from '../commands/answer-of-key';
import { useAnswers } from '../commands/use-answers';
import { AnswerButtons } from './answer-buttons';
import { AnswerNote } from './answer-note';
import { type FieldRequest } from './field-request';
import { isField } from './is-field';
import { RelationshipFields, type RelationshipPatch } from './relationship-fields';
import { useRelationshipCards, type RelationshipCard } from './use-relationship-cards';

type DirectionEditorProps = {
  readonly cell: NestedCell;
  /** Where the keyboard begins; nothing for the direction that was not asked for. */
  readonly request: FieldRequest | undefined;
};

/** One direction of a pair: its sentence, its answer and its relationships. */
export function DirectionEditor({ cell, request }: DirectionEditorProps) {
  const { from, to, relationships } = cell;
  const { cards, addCard, beginCard } = useRelationshipCards(cell, request);
  const titleId = useId();
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const answer = useAnswers();
  const { isRefused } = useRefusal();
  const mayEdit = useMayEdit();
  const place = placeOf.nestedCell(from.id, to.id);

  const write = ({ relationship: { id }, isNew }: RelationshipCard, patch: RelationshipPatch) => {
    const change = { type: 'relationship.update', id, patch } as const;
    if (!isNew) return edit(change);
    beginCard(id);
    // Made by its first field, in the same step.
    return edit(...addRelationship(cell, () => id), change);
  };
  const remove = (id: string) => {
    if (!isRefused(place)) editAloud([{ type: 'relationship.remove', id }]);
  };
  const answerKey = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const typed = isField(target) || ctrlKey || metaKey || altKey ? undefined : answerOfKey(key);
    if (!typed || !mayEdit) return;
    answer([{ rowId: from.id, columnId: to.id }], typed);
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys that its buttons show
    <section
      aria-labelledby={titleId}
      onKeyDown={answerKey}
      className="flex min-w-0 flex-1 flex-col gap-3"
    >
      <h3 id={titleId} className="text-sm font-medium">
        {readingSentence(cell)}
      </h3>
      <LockNotice place={place} />
      {mayEdit && (
        <>
          <AnswerButtons
            cell={cell}
            onAnswer={(next) => answer([{ rowId: from.id, columnId: to.id }], next)}
            showsKeys
          />
          {cards.map((card) => (
            <RelationshipFields
              key={card.relationship.id}
              {...card}
              cell={place}
              onWrite={(patch) => write(card, patch)}
              onRemove={() => remove(card.relationship.id)}
            />
          ))}
          <AnswerNote cell={cell} place={place} />
          {relationships.length > 0 && (
            <Button variant="outlined" className="self-start" onPress={addCard}>
              <Plus aria-hidden />
              Add another relationship
            </Button>
          )}
        </>
      )}
    </section>
  );
}
