import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { isElsewhere, isUndoElsewhere } from './is-elsewhere';

/** As much of an element as the guards ask for: what it and those around it are. */
class FakeElement extends EventTarget {
  readonly value: string;
  readonly dataset: Readonly<Record<string, string>>;
  private readonly names: readonly string[];

  constructor(names: readonly string[], value = '', dataset = {}) {
    super();
    this.names = names;
    this.value = value;
    this.dataset = dataset;
  }

  closest(selector: string): FakeElement | null {
    return selector.split(', ').some((one) => this.names.includes(one)) ? this : null;
  }
}
class FakeInput extends FakeElement {
  type = 'text';
}
class FakeTextArea extends FakeElement {}

let openModal: FakeElement | null = null;
beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('HTMLInputElement', FakeInput);
  vi.stubGlobal('HTMLTextAreaElement', FakeTextArea);
  vi.stubGlobal('document', {
    querySelector: (selector: string) => openModal?.closest(selector) ?? null,
  });
});
afterEach(() => {
  openModal = null;
  vi.unstubAllGlobals();
});

const page = new FakeElement(['body']);
const emptyField = new FakeInput(['input']);
const option = new FakeElement(['[role="listbox"]']);

describe('a key of the screen', () => {
  it('is answered on the page', () => {
    expect(isElsewhere(page)).toBe(false);
    expect(isElsewhere(null)).toBe(false);
  });

  it('is left to fields, menus, lists and dialogs', () => {
    const places = ['input', 'textarea', 'select', '[role="menu"]', '[role="alertdialog"]'];
    for (const place of places) expect(isElsewhere(new FakeElement([place]))).toBe(true);
    expect(isElsewhere(option)).toBe(true);
  });

  it('is left alone where the field that somebody was writing in was taken away', () => {
    expect(isElsewhere(new FakeElement(['[data-at-rest]']))).toBe(true);
    expect(isUndoElsewhere(new FakeElement(['[data-at-rest]']))).toBe(false);
  });

  it('is left alone while a dialog is open, wherever the focus went', () => {
    openModal = new FakeElement(['[role="alertdialog"]']);
    expect(isElsewhere(page)).toBe(true);
    expect(isUndoElsewhere(page)).toBe(true);
    expect(isUndoElsewhere(emptyField)).toBe(true);
  });
});

describe('undo', () => {
  it('is the model’s on the page and in a field that waits empty', () => {
    expect(isUndoElsewhere(page)).toBe(false);
    expect(isUndoElsewhere(emptyField)).toBe(false);
    expect(isUndoElsewhere(new FakeTextArea(['textarea']))).toBe(false);
  });

  it('is the model’s where nothing can be typed', () => {
    const checkbox = Object.assign(new FakeInput(['input'], 'on'), { type: 'checkbox' });
    expect(isUndoElsewhere(checkbox)).toBe(false);
    expect(isUndoElsewhere(new FakeElement(['select']))).toBe(false);
  });

  it('is the field’s own where something is typed, or was emptied just now', () => {
    expect(isUndoElsewhere(new FakeInput(['input'], 'Pho'))).toBe(true);
    expect(isUndoElsewhere(new FakeInput(['input'], '', { draft: '' }))).toBe(true);
    expect(isUndoElsewhere(new FakeElement(['[contenteditable]']))).toBe(true);
  });

  it('is the model’s in a field whose text is saved', () => {
    expect(isUndoElsewhere(new FakeInput(['input'], 'Pho', { settled: '' }))).toBe(false);
  });

  it('is the model’s in a dialog that is not modal, where the keys of the screen are not', () => {
    openModal = new FakeElement(['[role="dialog"]']);
    expect(isUndoElsewhere(openModal)).toBe(false);
    expect(isElsewhere(openModal)).toBe(true);
    openModal = new FakeElement(['[role="dialog"]', '[role="dialog"]:not([aria-modal="false"])']);
    expect(isUndoElsewhere(openModal)).toBe(true);
    expect(isUndoElsewhere(page)).toBe(true);
  });

  it('is left to whatever is open over the page', () => {
    expect(isUndoElsewhere(option)).toBe(true);
  });
});
