// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { gridAxis } from '@/components/grid/geometry/grid-axis';
import { PlaceLockText } from '@/components/presence/cells/place-ring';
import { LiveCursors } from '@/components/presence/live-cursors';
import { aPerson } from '@/components/presence/testing/a-person';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { outermost, propsOf } from '@/components/testing/render-log';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { recordsOf } from '@/lib/orca/model/lookups';
import { aDocument, anAnswer, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { matrixAxes } from '../axes/matrix-axes';
import { NestedCellMark } from '../cell/nested-cell-mark';
import { YesMark } from '../cell/yes-mark';
import { FilledColumns } from './filled-columns';
import { MatrixGrid } from './matrix-grid';
import { MatrixHead } from './matrix-head';

const count = 100;
/** Every one of its 10,000 cells was asked: a third is a yes. */
function aFullMatrix() {
  const objects = Array.from({ length: count }, () => anObject());
  const cells = objects.flatMap(({ id: fromId }, row) =>
    objects.map(({ id: toId }, column) =>
      (row + column) % 3 === 0
        ? aRelationship({ fromId, toId })
        : anAnswer({ rowId: fromId, columnId: toId, value: 'no' }),
    ),
  );
  return aDocument(...objects, ...cells);
}

const matrix = aFullMatrix();
const objects = recordsOf(matrix, 'object');
// Not of an object with itself: such a cell is always shown.
const relationship = recordsOf(matrix, 'relationship').find(({ fromId, toId }) => fromId !== toId);
const answer = recordsOf(matrix, 'answer')[5_000];

const ids = objects.map(({ id }) => id);
const axes = matrixAxes({ ids, groups: [] }, { ids, groups: [] }, false);
const sizes = {
  rows: gridAxis({ count, sizeOf: () => 44 }),
  columns: gridAxis({ count, sizeOf: () => 112 }),
  headWidth: 176,
  headHeight: 60,
  totalWidth: 112,
  totalHeight: 36,
  onResize: () => {},
  onResetWidths: undefined,
};
const renderRowHead = (row: number) => <MatrixHead objectId={ids[row] ?? ''} axis="row" />;
const renderColumnHead = (column: number) => (
  <MatrixHead objectId={ids[column] ?? ''} axis="column" />
);

function Grid() {
  return (
    <MatrixGrid
      axes={axes}
      sizes={sizes}
      view={{ zoom: 1, notation: 'range' }}
      focus={{ row: 0, column: 1 }}
      onFocus={() => {}}
      onCommand={() => false}
      onSelect={() => {}}
      onPaste={() => {}}
      onPasteRefused={() => {}}
      onScroller={() => {}}
      renderRowHead={renderRowHead}
      renderColumnHead={renderColumnHead}
      rowsEnd={undefined}
      ref={null}
    />
  );
}

const mountedWithinMs = 120_000;

describe('a matrix of 100 × 100', () => {
  let project: MountedProject;
  beforeAll(async () => {
    giveSizes();
    // Totals are counted when edits pause: here when a test says so.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    project = await mountInProject(matrix, <Grid />);
  }, mountedWithinMs);
  afterAll(async () => {
    await project.unmount();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('shows all of its cells', () => {
    expect(document.querySelectorAll('[role=gridcell][data-cell]')).toHaveLength(count * count);
  });

  it('renders one cell and nothing else for an own edit', async () => {
    const { id = '', fromId, toId } = relationship ?? {};
    const rendered = await project.rendersOf(() => {
      project.store.edit([{ type: 'relationship.update', id, patch: { label: 'keeps' } }]);
    });
    expect(document.body.textContent).toContain('keeps');
    expect(outermost(rendered)).toEqual([NestedCellMark]);
    expect(propsOf(rendered, NestedCellMark)).toEqual([
      { rowId: fromId, columnId: toId, notation: 'range' },
    ]);
  });

  it('renders one cell and nothing else for an edit of somebody else', async () => {
    const { id = '', rowId, columnId } = answer ?? {};
    const rendered = await project.rendersOf(() => {
      project.server.edit(anId(), { type: 'answer.update', id, patch: { value: 'question' } });
    });
    expect(outermost(rendered)).toEqual([NestedCellMark]);
    expect(propsOf(rendered, NestedCellMark)).toEqual([{ rowId, columnId, notation: 'range' }]);
  });

  it('renders no cell when its totals are counted a moment later', async () => {
    const rendered = await project.rendersOf(() => {
      vi.advanceTimersByTime(1_000);
    });
    expect(outermost(rendered)).toEqual([MatrixGrid]);
    expect(propsOf(rendered, NestedCellMark)).toEqual([]);
  });

  it('renders the row of a cell that is emptied, and of all cells the one whose other direction it was', async () => {
    const { id = '', fromId, toId } = relationship ?? {};
    const rendered = await project.rendersOf(() => {
      project.store.edit([{ type: 'relationship.remove', id }]);
    });
    expect(outermost(rendered)).toEqual([FilledColumns, YesMark]);
    expect(propsOf(rendered, NestedCellMark)).toEqual([]);
    expect(propsOf(rendered, YesMark)).toMatchObject([{ rowId: toId, columnId: fromId }]);
  });

  it('renders the lock of one cell, and no cell, when somebody comes, edits, points and leaves', async () => {
    const place = `nested_object:${objects[3]?.id}:${objects[4]?.id}`;
    const person = aPerson({ place });
    const { connectionId } = person;
    const cursor = { anchor: place, x: 0.5, y: 0.5 };
    const editing = { ...person, editing: { place, sinceMs: 0 } };
    const steps: readonly { message: ServerMessage; locks: number }[] = [
      { message: { type: 'people', present: [person], left: [] }, locks: 0 },
      { message: { type: 'people', present: [editing], left: [] }, locks: 1 },
      { message: { type: 'cursors', cursors: [[connectionId, cursor]] }, locks: 0 },
      { message: { type: 'people', present: [], left: [connectionId] }, locks: 1 },
    ];
    for (const { message, locks } of steps) {
      const rendered = await project.rendersOf(() => project.link.say(message));
      // The layer over the grid draws the rings and the pointers.
      expect(propsOf(rendered, LiveCursors)).toHaveLength(1);
      expect(propsOf(rendered, PlaceLockText)).toHaveLength(locks);
      expect(propsOf(rendered, NestedCellMark)).toEqual([]);
      expect(propsOf(rendered, MatrixGrid)).toEqual([]);
    }
  });
});
