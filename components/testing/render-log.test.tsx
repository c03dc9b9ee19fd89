// @vitest-environment happy-dom
import { act, memo, Profiler, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { outermost, propsOf, renderedNow, type Rendered } from './render-log';

/** Renders its surroundings again when it is pressed. */
function useButton(): [number, ReactNode] {
  const [count, setCount] = useState(0);
  const button = (
    <button key="button" type="button" onClick={() => setCount(count + 1)}>
      Again
    </button>
  );
  return [count, button];
}

function Page({ children }: { readonly children: ReactNode }) {
  const [, button] = useButton();
  return (
    <main>
      {button}
      {children}
    </main>
  );
}

function Careless() {
  const [count, button] = useButton();
  return [button, ...[1, 2].map((id) => <Cell key={id} id={id} count={count} />)];
}

function Careful() {
  const [count, button] = useButton();
  return [button, ...[3, 4].map((id) => <Cell key={id} id={id} count={id === 3 ? count : 0} />)];
}

const Cell = memo(function ({ id, count }: { readonly id: number; readonly count: number }) {
  return <i>{`${id} ${count}`}</i>;
});

let root: Root;
let log: Rendered[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  root = createRoot(container);
  log = [];
  act(() =>
    root.render(
      <Profiler
        id="test"
        onRender={() => {
          log.push(...renderedNow(container));
        }}
      >
        <Page>
          <Careless />
          <Careful />
        </Page>
      </Profiler>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function rendersOfButton(at: number): readonly Rendered[] {
  log = [];
  act(() => document.querySelectorAll('button')[at]?.click());
  return log;
}

it('finds everything that renders for the first time', () => {
  expect(outermost(log)).toEqual([Page]);
  expect(log.map(({ component }) => component)).toEqual([
    Page,
    Careless,
    Cell,
    Cell,
    Careful,
    Cell,
    Cell,
  ]);
});

it('finds who renders again, and no children that stayed as they were', () => {
  expect(rendersOfButton(0).map(({ component }) => component)).toEqual([Page]);
  expect(propsOf(rendersOfButton(2), Cell)).toEqual([{ id: 3, count: 1 }]);
  expect(propsOf(rendersOfButton(1), Cell)).toEqual([
    { id: 1, count: 1 },
    { id: 2, count: 1 },
  ]);
  expect(outermost(rendersOfButton(1))).toEqual([Careless]);
});
