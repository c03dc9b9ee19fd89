'use client';

import { useParams, useRouter } from 'next/navigation';
import { useState } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { screenHref } from '@/components/studio/screens';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { moveHead } from '@/lib/orca/edits/edit-heads';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';

import { type HeadActions } from './head-actions';
import { type HeadEditing, type HeadRef } from './head-ref';
import { useStableActions } from './use-stable-actions';

type HeadEditingOptions = {
  /** Whether heads are shown in the model's order along an axis; else to move one would mean nothing. */
  readonly isOrdered: (axis: HeadEditing['axis']) => boolean;
  /** The heads along an axis that are shown; one is moved past those that are not. */
  readonly shownIds: (axis: HeadEditing['axis']) => readonly (string | null)[];
  readonly onRemove: (head: HeadRef) => void;
  /** Gives the grid the keyboard. */
  readonly takeFocus: () => void;
};

/** Renames, moves, adds and removes objects and roles where they head a row or column. */
export function useHeadEditing(options: HeadEditingOptions): HeadActions {
  const { isOrdered, shownIds, onRemove, takeFocus } = options;
  const [editing, setEditing] = useState<HeadEditing>();
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  const { projectId } = useParams<{ projectId: string }>();
  const router = useRouter();

  const begin: HeadActions['begin'] = (mode, axis, head) => {
    const open = () => setEditing({ axis, head, mode });
    const place = placeOf.field({ ...head, field: 'name' });
    if (mode === 'rename' && isRefused(place, open)) return;
    open();
  };
  const move: HeadActions['move'] = (axis, { kind, id }, by) => {
    if (!isOrdered(axis)) {
      announce({
        text: `To move ${kind}s, show ${axis}s as in the model, ungrouped.`,
        topic: 'order',
        isPassing: true,
      });
      return;
    }
    const shown = new Set(shownIds(axis));
    const all = idsInModel(store.document(), kind);
    edit(moveHead(kind, { all, shown: all.filter((one) => shown.has(one)) }, id, by));
  };
  const answer: HeadActions['answer'] = (command, axis, head) => {
    // What changes nothing stands in the menu of everybody.
    if (!mayEdit && command.type !== 'cycle') return false;
    if (command.type === 'move') move(axis, head, command.by);
    else if (command.type === 'clear') onRemove(head);
    else if (command.type === 'edit' || command.type === 'cycle' || command.type === 'insert') {
      begin(modes[command.type], axis, head);
    } else return false;
    return true;
  };
  const end: HeadActions['end'] = (byKey) => {
    setEditing(undefined);
    if (byKey) requestAnimationFrame(takeFocus);
  };
  const open: HeadActions['open'] = ({ id }) =>
    router.push(`${screenHref(projectId, 'objects')}?focus=${id}`);
  return useStableActions({ editing, answer, begin, move, remove: onRemove, open, end });
}

/** In the model's order; archived roles head nothing. */
function idsInModel(document: OrcaDocument, kind: HeadRef['kind']): readonly string[] {
  const records =
    kind === 'object'
      ? recordsOf(document, 'object')
      : recordsOf(document, 'role').filter(({ isArchived }) => !isArchived);
  return records.map(({ id }) => id);
}

const modes = { edit: 'rename', cycle: 'menu', insert: 'insert' } as const;
