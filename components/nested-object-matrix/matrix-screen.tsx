'use client';

import { LayoutGrid, List } from 'lucide-react';
import { useState } from 'react';

import { type GridBlock } from '@/components/grid/hands/grid-block';
import { PastePreview } from '@/components/matrix/paste/paste-preview';
import { MatrixToolbar } from '@/components/matrix/view/matrix-toolbar';
import { RemoveObjectDialog } from '@/components/objects/remove-object-dialog';
import { placeOf } from '@/components/presence/cells/place-of';
import { useCellPlace } from '@/components/presence/cells/use-cell-place';
import { Screen } from '@/components/studio/screen';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParamsState } from '@/lib/client/view/use-search-params-state';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';

import { matrixKeys } from './commands/matrix-keys';
import { useNestedPaste } from './commands/use-nested-paste';
import { CellEditor } from './editor/cell-editor';
import { MatrixBody } from './matrix-body';
import { FocusDetails } from './panel/focus-details';
import { MatrixOverview } from './panel/matrix-overview';
import { ReadingLine } from './reading/reading-line';
import { RowReading } from './reading/row-reading';
import { useMatrix } from './use-matrix';

const urlNames = ['view'] as const;
const groupings = ['none', 'phase', 'type', 'reading'] as const;

/** The matrix cell by cell, or row by row as a list of questions. */
export function MatrixScreen() {
  const [url, setUrl] = useSearchParamsState(urlNames);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { objects } = useDocument(matrixOrder);
  const matrix = useMatrix();
  const { axes, focus, editor, view } = matrix;
  const { clipboard, preview } = useNestedPaste(axes);
  const { position, named } = focus;
  const isList = url.view === 'list';
  const cell = isList ? named : focus.cell;
  const head = isList ? undefined : focus.head;
  useCellPlace(cell ? placeOf.nestedCell(cell.rowId, cell.columnId) : null);
  const takeFocus = () => matrix.grid.current?.takeFocus();
  return (
    <Screen
      title="Relationships"
      actions={
        <>
          <ViewButtons isList={isList} onChange={(next) => setUrl({ view: next })} />
          {!isList && (
            <MatrixToolbar
              view={view}
              onChange={matrix.changeView}
              groupings={groupings}
              counted="yeses"
              hasNotation
              focus={position}
              onResetWidths={matrix.sizes.onResetWidths}
              keys={matrixKeys}
              onLeave={takeFocus}
            />
          )}
        </>
      }
      panel={
        <>
          <FocusDetails matrix={matrix} cell={cell} head={head} onLeave={takeFocus} />
          {!isList && <MatrixOverview axes={axes} scroller={scroller} onPoint={focus.focus} />}
        </>
      }
      status={
        <ReadingLine
          cell={cell}
          head={head}
          selected={isList ? 0 : sizeOf(matrix.block)}
          onMissing={matrix.goToMissing}
        />
      }
    >
      {isList && (
        <RowReading
          objects={objects}
          {...named}
          onFocus={(rowId, columnId) => focus.focusCell({ rowId, columnId })}
          onEdit={(place, beside) => editor.open(place, { field: 'label' }, beside)}
        />
      )}
      {!isList && <MatrixBody matrix={matrix} clipboard={clipboard} onScroller={setScroller} />}
      {editor.editing && (
        <CellEditor {...editor.editing} anchor={editor.anchor} onClose={editor.close} />
      )}
      {preview && <PastePreview {...preview} />}
      {matrix.removing !== undefined && (
        <RemoveObjectDialog
          objectId={matrix.removing}
          onRemoved={matrix.endRemoving}
          onClose={matrix.endRemoving}
        />
      )}
    </Screen>
  );
}

type ViewButtonsProps = {
  readonly isList: boolean;
  readonly onChange: (view: 'list' | undefined) => void;
};

function ViewButtons({ isList, onChange }: ViewButtonsProps) {
  return (
    <>
      <ToggleButton isSelected={!isList} onChange={() => onChange(undefined)}>
        <LayoutGrid aria-hidden /> Matrix
      </ToggleButton>
      <ToggleButton isSelected={isList} onChange={() => onChange('list')}>
        <List aria-hidden /> Row by row
      </ToggleButton>
    </>
  );
}

function sizeOf(block: GridBlock | undefined): number {
  return block ? (block.bottom - block.top + 1) * (block.right - block.left + 1) : 0;
}
