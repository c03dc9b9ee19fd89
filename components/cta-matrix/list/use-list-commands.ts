'use client';

import { type GridCommand } from '@/components/grid/hands/grid-command';
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

/** What the keys of the list do: letters set tier and part of life, Space and Enter step through them, Enter edits words. */
export function useListCommands({ lines, onEdit, onSort }: ListCommandOptions) {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();

  const onCell = (command: GridCommand, line: ListLine, column: ListColumn): boolean => {
    if (isRefused(placeOf.ctaCell(line.objectId, line.roleId))) return true;
    const document = store.document();
    const hasWords = column === 'verb' || (column === 'when' && line.roleId !== null);
    if (command.type === 'edit' && hasWords) {
      onEdit(column);
      return true;
    }
    const isNext = command.type === 'cycle' || command.type === 'edit';
    if (!isNext && command.type !== 'type') return false;
    const letter = isNext ? nextLetter(document, line, column) : command.text;
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
