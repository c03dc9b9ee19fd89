// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { gridAxis } from '@/components/grid/geometry/grid-axis';
import { matrixSizes } from '@/components/matrix/view/matrix-sizes';
import { PlaceLockText } from '@/components/presence/cells/place-ring';
import { LiveCursors } from '@/components/presence/live-cursors';
import { aPerson } from '@/components/presence/testing/a-person';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { outermost, propsOf } from '@/components/testing/render-log';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '@/lib/orca/testing/builders';

import { CtaCell } from '../cell/cta-cell';
import { ctaOrder } from '../cta-places';
import { CtaGrid } from './cta-grid';
import { ObjectHead, RoleHead } from './cta-heads';

const objects = Array.from({ length: 100 }, () => anObject());
const roles = Array.from({ length: 20 }, () => aRole());
const ctas = objects.flatMap(({ id: objectId }) =>
  roles.map(({ id: roleId }) => ({ roleId, cta: aCta({ objectId }) })),
);
const matrix = aDocument(
  ...objects,
  ...roles,
  ...ctas.map(({ cta }) => cta),
  ...ctas.map(({ cta, roleId }) => aGrant({ ctaId: cta.id, roleId })),
);
const objectIds = objects.map(({ id }) => id);
const roleIds = [...roles.map(({ id }) => id), null];
const { cta: changed, roleId = null } = ctas[1_234] ?? {};
const { id = '', objectId } = changed ?? {};

const order = ctaOrder(objectIds, roleIds, false);
const nothing = () => {};

const grid = (
  <CtaGrid
    order={order}
    rows={gridAxis({ count: objectIds.length, sizeOf: () => 44 })}
    columns={gridAxis({ count: roleIds.length, sizeOf: () => 200 })}
    sizes={matrixSizes({ zoom: 1, density: 'normal', matrix: 'cta', isNarrow: false })}
    headWidth={176}
    zoom={1}
    focus={{ row: 0, column: 0 }}
    onFocus={nothing}
    onCommand={() => false}
    ref={null}
  />
);

const mountedWithinMs = 120_000;

describe('a CTA matrix of 100 objects × 20 roles', () => {
  let project: MountedProject;
  beforeAll(async () => {
    giveSizes();
    // Totals are counted when edits pause: here when a test says so.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    project = await mountInProject(matrix, grid);
  }, mountedWithinMs);
  afterAll(async () => {
    await project.unmount();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('shows all of its cells', () => {
    expect(document.querySelectorAll('[role=gridcell][data-cell]')).toHaveLength(2_000);
  });

  it('renders one cell and nothing else for an own edit', async () => {
    const rendered = await project.rendersOf(() => {
      project.store.edit([{ type: 'cta.update', id, patch: { verb: 'Lend out' } }]);
    });
    expect(outermost(rendered)).toEqual([CtaCell]);
    expect(propsOf(rendered, CtaCell)).toMatchObject([{ objectId, roleId }]);
    expect(document.body.textContent).toContain('Lend out');
  });

  it('renders one cell and nothing else for an edit of somebody else', async () => {
    const rendered = await project.rendersOf(() => {
      project.server.edit(anId(), { type: 'cta.update', id, patch: { verb: 'Give away' } });
    });
    expect(outermost(rendered)).toEqual([CtaCell]);
    expect(propsOf(rendered, CtaCell)).toMatchObject([{ objectId, roleId }]);
    expect(document.body.textContent).toContain('Give away');
  });

  it('renders one cell, and the two heads that count, for a verb that is granted', async () => {
    const to = { objectId: objectIds[5] ?? '', roleId: roles[6]?.id ?? '' };
    const record = aCta({ objectId: to.objectId });
    const grant = aGrant({ ctaId: record.id, roleId: to.roleId });
    const rendered = await project.rendersOf(() => {
      project.store.edit([
        { type: 'cta.create', record },
        { type: 'grant.create', record: grant },
      ]);
    });
    expect(outermost(rendered)).toEqual([RoleHead, ObjectHead, CtaCell]);
    expect(propsOf(rendered, CtaCell)).toMatchObject([to]);
  });

  it('renders no cell when its totals are counted a moment later', async () => {
    const rendered = await project.rendersOf(() => {
      vi.advanceTimersByTime(1_000);
    });
    expect(outermost(rendered)).toEqual([CtaGrid]);
    expect(propsOf(rendered, CtaCell)).toEqual([]);
    expect(document.body.textContent).toContain('21100 %');
  });

  it('renders the lock of one cell, and no cell, when somebody comes, edits, points and leaves', async () => {
    const place = `cta:${objectIds[3]}:${roleIds[4]}`;
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
      expect(propsOf(rendered, CtaCell)).toEqual([]);
      expect(propsOf(rendered, CtaGrid)).toEqual([]);
    }
  });
});
