import { type MenuAction } from '@/components/ui/menu';

import { type HeadEditing, type HeadMode, type HeadRef } from './head-ref';

type HeadMenuAsked = {
  readonly axis: HeadEditing['axis'];
  readonly kind: HeadRef['kind'];
  readonly mayEdit: boolean;
  readonly onBegin: (mode: HeadMode) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onFreeze?: () => void;
  readonly onOpen?: () => void;
};

/** What can be done with a head; for people who may only look, what changes nothing. */
export function headMenu(asked: HeadMenuAsked): readonly MenuAction[] {
  const { axis, kind, mayEdit, onBegin, onMove, onRemove, onFreeze, onOpen } = asked;
  const [back, on] = axis === 'row' ? (['↑', '↓'] as const) : (['←', '→'] as const);
  const edits: readonly MenuAction[] = [
    { id: 'rename', label: 'Rename', keys: 'Enter', onAction: () => onBegin('rename') },
    { id: 'back', label: 'Move back', keys: `Alt ${back}`, onAction: () => onMove(-1) },
    { id: 'on', label: 'Move on', keys: `Alt ${on}`, onAction: () => onMove(1) },
    {
      id: 'insert',
      label: `Add ${kind} after`,
      keys: 'Alt Enter',
      onAction: () => onBegin('insert'),
    },
  ];
  const looks: readonly MenuAction[] = [
    ...(onFreeze
      ? [{ id: 'freeze', label: `Freeze ${axis}s up to here`, onAction: onFreeze }]
      : []),
    ...(onOpen ? [{ id: 'open', label: 'Open in Objects', onAction: onOpen }] : []),
  ];
  const removal: MenuAction = {
    id: 'remove',
    label: 'Remove…',
    keys: 'Del',
    isDanger: true,
    onAction: onRemove,
  };
  return mayEdit ? [...edits, ...looks, removal] : looks;
}
