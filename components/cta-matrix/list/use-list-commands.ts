'use client';

import { type GridCommand } from '@/components/grid/grid-command';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';

import { listColumns, type ListColumn } from './list-columns';
import { listEdit, nextLetter } from './list-edit';
import { type ListLine } from './use-list-lines';

type ListCommandOptions = {
  readonly lines: readonly ListLine[];
  readonly onEdit: (column: ListColumn) => void;
  readonly onSort: (column: number) => void;
};

/** What the keys of the list do: letters set tier and part of life, Space steps through them, Enter edits words. */
export function useListCommands({ lines, onEdit, onSort }: ListCommandOptions) {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();

  const onCell = (command: GridCommand, line: ListLine, column: ListColumn): boolean => {
    if (isRefused(placeOf.ctaCell(line.objectId, line.roleId))) return true;
    const document = store.document();
    if (command.type === 'edit') {
      const hasWords = column === 'verb' || (column === 'when' && line.roleId !== null);
      if (hasWords) onEdit(column);
      return hasWords;
    }
    if (command.type !== 'cycle' && command.type !== 'type') return false;
    const letter = command.type === 'type' ? command.text : nextLetter(document, line, column);
    const operations = listEdit(document, line, column, letter);
    return operations.length > 0 && edit(operations);
  };
  return (command: GridCommand): boolean => {
    const { row, column } = command.at;
    if (row < 0) {
      if (command.type === 'edit') onSort(column);
      return command.type === 'edit';
    }
    const line = lines[row];
    const look = listColumns[column];
    return line !== undefined && look !== undefined && mayEdit && onCell(command, line, look.id);
  };
}
