// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { ToastProvider, useToasts } from './toast';

let root: Root;
let undo: () => void;
let onFocus: () => void;

function Cell() {
  const { announce } = useToasts();
  const say = () =>
    announce({ text: 'Removed.', action: { label: 'Undo', onPress: () => undo() } });
  return (
    <button type="button" id="cell" onClick={say} onFocus={() => onFocus()}>
      Remove
    </button>
  );
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  undo = () => undefined;
  onFocus = () => undefined;
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  root = createRoot(container);
  await act(async () =>
    root.render(
      <ToastProvider>
        <Cell />
      </ToastProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const button = (text: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === text || one.getAttribute('aria-label') === text,
  );
  if (!found) throw new Error(`There is no button ${text}`);
  return found;
};
const press = (text: string) =>
  act(async () => {
    const found = button(text);
    found.focus();
    found.click();
  });

it('gives the keyboard back to what had it when its action was done, or it was closed', async () => {
  for (const answer of ['Undo', 'Close message']) {
    await press('Remove');
    await press(answer);
    expect(document.querySelector('[role=status]')?.textContent).toBe('');
    expect(document.activeElement).toBe(button('Remove'));
  }
});

it('lets what gets the keyboard back hear of it', async () => {
  await press('Remove');
  const heard = vi.fn<() => void>();
  onFocus = heard;
  await press('Close message');
  expect(heard).toHaveBeenCalledOnce();
});

it('leaves the keyboard where its action takes it', async () => {
  const elsewhere = document.body.appendChild(document.createElement('input'));
  undo = () => elsewhere.focus();
  await press('Remove');
  await press('Undo');
  expect(document.activeElement).toBe(elsewhere);
});
