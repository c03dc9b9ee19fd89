'use client';

import { Plus } from 'lucide-react';

import { nothingShown } from '@/components/matrix/nothing-shown';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useToasts } from '@/components/ui/toast';

import { type useNestedPaste } from './commands/use-nested-paste';
import { MatrixGrid } from './grid/matrix-grid';
import { type useMatrix } from './use-matrix';

type MatrixBodyProps = {
  readonly matrix: ReturnType<typeof useMatrix>;
  readonly clipboard: ReturnType<typeof useNestedPaste>['clipboard'];
  readonly onScroller: (scroller: HTMLElement | null) => void;
};

/** The grid, or a way back where nothing is left of it to show. */
export function MatrixBody({ matrix, clipboard, onScroller }: MatrixBodyProps) {
  const { axes, sizes, focus, heads, view, changeView, grid } = matrix;
  const { carryOut, select, renderHeads } = matrix;
  const { onPaste, ...cutting } = clipboard;
  const mayEdit = useMayEdit();
  const { announce } = useToasts();
  const last = axes.rows.ids.at(-1);
  if (last === undefined || axes.columns.ids.length === 0) {
    return (
      <EmptyState
        sentence={nothingShown(view)}
        action={
          <Button variant="outlined" onPress={() => changeView({ filter: '', hidesEmpty: false })}>
            Show all objects
          </Button>
        }
      />
    );
  }
  const addObject = () => {
    focus.focusHead('row', last);
    heads.begin('insert', 'row', { kind: 'object', id: last });
  };
  return (
    <MatrixGrid
      ref={grid}
      axes={axes}
      sizes={sizes}
      view={view}
      focus={focus.position}
      onFocus={focus.focus}
      onCommand={carryOut}
      onSelect={select}
      onPaste={mayEdit ? onPaste : undefined}
      {...(mayEdit && cutting)}
      onPasteRefused={(text) => announce({ text, topic: 'refused' })}
      {...renderHeads}
      rowsEnd={mayEdit ? <AddObject onPress={addObject} /> : undefined}
      onScroller={onScroller}
    />
  );
}

/** For who points: the grid is one tab stop, and its heads add objects by a key. */
function AddObject({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button
      excludeFromTabOrder
      onPress={onPress}
      className="w-full justify-start text-xs font-normal"
    >
      <Plus aria-hidden />
      Add object
    </Button>
  );
}
