'use client';

import { type GridCommand } from '@/components/grid/grid-command';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { crudTags } from '@/lib/orca/model/cta';
import { tiers } from '@/lib/orca/model/grant';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';

import { chipActOf } from './chip-keys';
import { listColumns, type ListColumn } from './list-columns';
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

  const letterOf = ({ ctaId, roleId }: ListLine, column: ListColumn): string | undefined => {
    const document = store.document();
    if (column === 'crud') {
      return nextOf(crudTags, findRecord(document, 'cta', ctaId)?.crud ?? null)?.charAt(0);
    }
    return nextOf(tiers, findGrant(document, ctaId, roleId ?? '')?.tier ?? null);
  };
  const set = (line: ListLine, column: ListColumn, letter: string): boolean => {
    const document = store.document();
    const cta = findRecord(document, 'cta', line.ctaId);
    const grant = findGrant(document, line.ctaId, line.roleId ?? '');
    if (!cta) return false;
    const act = chipActOf(letter, { crud: cta.crud, tier: grant?.tier ?? null });
    const operations: readonly Operation[] =
      column === 'crud' && act?.do === 'crud'
        ? [{ type: 'cta.update', id: cta.id, patch: { crud: act.crud } }]
        : column === 'tier' && act?.do === 'tier' && grant
          ? [{ type: 'grant.update', id: grant.id, patch: { tier: act.tier } }]
          : [];
    return operations.length > 0 && edit(operations);
  };
  return (command: GridCommand): boolean => {
    if (command.at.row < 0) {
      if (command.type === 'edit') onSort(command.at.column);
      return command.type === 'edit';
    }
    const line = lines[command.at.row];
    const column = listColumns[command.at.column]?.id;
    if (!line || !column || !mayEdit) return false;
    if (isRefused(placeOf.ctaCell(line.objectId, line.roleId))) return true;
    switch (command.type) {
      case 'edit':
        if (column !== 'verb' && (column !== 'when' || line.roleId === null)) return false;
        onEdit(column);
        return true;
      case 'cycle': {
        const letter = letterOf(line, column);
        return letter !== undefined && set(line, column, letter);
      }
      case 'type':
        return set(line, column, command.text);
      default:
        return false;
    }
  };
}

/** The value after one, and after the last the last again, which takes it away. */
function nextOf<Value>(values: readonly Value[], now: Value | null): Value | undefined {
  const at = values.findIndex((value) => value === now);
  return values[Math.min(at + 1, values.length - 1)];
}
