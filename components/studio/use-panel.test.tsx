// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { giveMedia } from '@/components/testing/give-media';

import { usePanel } from './use-panel';

function Frame() {
  const { isShown, setShown, panelRef, toggleRef } = usePanel();
  return (
    <>
      <button ref={toggleRef} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        Details
      </button>
      <aside ref={panelRef} hidden={!isShown}>
        <input aria-label="Definition" />
      </aside>
    </>
  );
}

let leave = async () => {};

async function show(screen: 'wide' | 'phone') {
  giveMedia(screen);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Frame />));
  leave = () => act(async () => root.unmount());
}

const isShown = () => document.querySelector('aside')?.hidden === false;
const press = () => act(async () => document.querySelector('button')?.click());
const command = () =>
  act(async () => {
    const target = document.activeElement ?? document.body;
    const init = { key: '\\', ctrlKey: true, bubbles: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent('keydown', init));
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.localStorage.clear();
});

afterEach(async () => {
  await leave();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('is beside the view until it is folded, and stays folded on the next screen', async () => {
  await show('wide');
  expect(isShown()).toBe(true);
  await press();
  expect(isShown()).toBe(false);
  await leave();
  await show('wide');
  expect(isShown()).toBe(false);
  await command();
  expect(isShown()).toBe(true);
});

it('is under the view when it is asked for, which the next screen need not know', async () => {
  await show('phone');
  expect(isShown()).toBe(false);
  await command();
  expect(isShown()).toBe(true);
  await leave();
  await show('phone');
  expect(isShown()).toBe(false);
});

it('gives the keyboard to its button when it goes away under it', async () => {
  await show('wide');
  await act(async () => document.querySelector('input')?.focus());
  await command();
  expect(isShown()).toBe(false);
  expect(document.activeElement?.textContent).toBe('Details');
});
