// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

import { mountInProject } from '@/components/testing/mount-in-project';
import { aDocument } from '@/lib/orca/testing/builders';

import { useFloatPlace } from './use-float-place';

const lefts: Readonly<Record<string, readonly [left: number, right: number]>> = {
  grid: [0, 900],
  cell: [500, 680],
  total: [780, 900],
};

function Anchor() {
  const [{ edge, roomPx }, anchor] = useFloatPlace(240, 100);
  return (
    <div ref={anchor} id="cell">
      {`${edge} ${roomPx}`}
    </div>
  );
}

it.each([
  ['to the end of the grid', false, 'left 400'],
  ['to the total of the row', true, 'left 280'],
])('has room %s', async (_where, hasTotal, told) => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [left, right] = lefts[this.id] ?? [0, 0];
    return new DOMRect(left, 0, right - left, 400);
  });
  const project = await mountInProject(
    aDocument(),
    <div role="grid" id="grid">
      <div role="row">
        <Anchor />
        {hasTotal && <div data-total id="total" />}
      </div>
    </div>,
  );
  expect(document.getElementById('cell')?.textContent).toBe(told);
  await project.unmount();
  vi.restoreAllMocks();
});
