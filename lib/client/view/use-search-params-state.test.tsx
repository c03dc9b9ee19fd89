// @vitest-environment happy-dom
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ownAddress } from './own-address';
import { useSearchParamsState } from './use-search-params-state';

const names = ['row', 'column'] as const;
const writtenAfterMs = 200;

let root: Root;

function Screen() {
  const [values, change] = useSearchParamsState(names);
  return (
    <button type="button" onClick={() => change({ row: 'c' })}>
      {`${values.row ?? '-'} ${values.column ?? '-'}`}
    </button>
  );
}

/** What the router believes the search to be. */
const navigate = (search: string) => {
  window.history.replaceState(null, '', `/projects/p/ctas?${search}`);
  act(() =>
    root.render(
      <SearchParamsContext value={new URLSearchParams(search)}>
        <Screen />
      </SearchParamsContext>,
    ),
  );
};
const moveToC = () => act(() => document.querySelector('button')?.click());
const shown = () => document.body.textContent;
const written = () => {
  act(() => void vi.advanceTimersByTime(writtenAfterMs));
  return window.location.search;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  root = createRoot(container);
  navigate('row=a&column=b');
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the state of a screen in its address', () => {
  it('is written a moment later and merges', () => {
    moveToC();
    expect(shown()).toBe('c b');
    expect(window.location.search).toBe('?row=a&column=b');
    expect(written()).toBe('?row=c&column=b');
  });

  it('follows a navigation, also back to where the screen began', () => {
    navigate('row=d');
    expect(shown()).toBe('d -');
    navigate('row=a&column=b');
    expect(shown()).toBe('a b');
  });

  it('keeps what was written since the navigation when the screen renders again', () => {
    moveToC();
    navigate('row=a&column=b');
    expect(shown()).toBe('c b');
  });

  it('forgets what was not written yet when a navigation comes first', () => {
    moveToC();
    navigate('row=d');
    expect(written()).toBe('?row=d');
    expect(shown()).toBe('d -');
  });

  it('shows what it is told to show, though the router knows nothing of it', () => {
    moveToC();
    act(() => ownAddress.show('?row=a'));
    expect(shown()).toBe('a -');
    expect(written()).toBe('?row=a');
  });

  it('tells who listens of every address it has written', () => {
    const seen: string[] = [];
    const stop = ownAddress.listen(() => seen.push(window.location.search));
    moveToC();
    written();
    act(() => ownAddress.show('row=e'));
    stop();
    act(() => ownAddress.show('row=f'));
    expect(seen).toEqual(['?row=c&column=b', '?row=e']);
  });
});
