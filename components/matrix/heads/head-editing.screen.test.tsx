// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type GridCommand } from '@/components/grid/hands/grid-command';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { aDocument, anObject } from '@/lib/orca/testing/builders';

import { type HeadActions } from './head-actions';
import { HeadFrame } from './head-frame';
import { type HeadRef } from './head-ref';
import { useHeadEditing } from './use-head-editing';

const [tool, loan] = ['Tool', 'Loan'].map((name, at) => anObject({ name, orderKey: `a${at}` }));
const toolHead = { kind: 'object', id: tool?.id ?? '' } as const;
const block = { top: 0, left: 0, bottom: 0, right: 0 };
const at = { row: 0, column: -1 };

let actions: HeadActions;
let isOrdered = true;
const onInserted = vi.fn<(head: HeadRef) => void>();
const onRemove = vi.fn<(head: HeadRef) => void>();

function Heads() {
  const objects = useDocument((document) => recordsOf(document, 'object'));
  const made = useHeadEditing({
    isOrdered: () => isOrdered,
    shownIds: () => objects.map(({ id }) => id),
    onRemove,
    takeFocus: () => {},
  });
  useEffect(() => {
    actions = made;
  });
  return objects.map(({ id, name }) => (
    <HeadFrame
      key={id}
      axis="row"
      head={{ kind: 'object', id }}
      name={name}
      isFocused={false}
      actions={made}
      onInserted={onInserted}
    >
      {name}
    </HeadFrame>
  ));
}

let project: MountedProject;
beforeEach(async () => {
  isOrdered = true;
  project = await mountInProject(
    aDocument(...[tool, loan].filter((object) => object !== undefined)),
    <Heads />,
  );
});
afterEach(async () => {
  await project.unmount();
  vi.clearAllMocks();
});

const names = () => recordsOf(project.store.document(), 'object').map(({ name }) => name);

type Asked =
  | { readonly type: 'edit' | 'cycle' | 'insert' | 'clear' }
  | { readonly type: 'move'; readonly by: -1 | 1 };

async function ask(asked: Asked): Promise<void> {
  const command: GridCommand = { at, block, ...asked };
  await act(async () => void actions.answer(command, 'row', toolHead));
}

describe('a head', () => {
  it('is renamed where it stands', async () => {
    await ask({ type: 'edit' });
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
    expect(field.value).toBe('Tool');
    await act(async () => typeInto(field, 'Device'));
    await press(field, 'Enter');
    expect(names()).toEqual(['Device', 'Loan']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says beside the field why a name cannot be taken', async () => {
    await ask({ type: 'edit' });
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
    await act(async () => typeInto(field, 'loan'));
    await press(field, 'Enter');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Loan');
    expect(names()).toEqual(['Tool', 'Loan']);
  });

  it('gets a new one after it, which is told', async () => {
    await ask({ type: 'insert' });
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    await act(async () => typeInto(field, 'Member'));
    await press(field, 'Enter');
    expect(names()).toEqual(['Tool', 'Member', 'Loan']);
    expect(onInserted).toHaveBeenCalledOnce();
    await act(async () => project.store.undo());
    expect(names()).toEqual(['Tool', 'Loan']);
  });

  it('moves among its like, unless they are shown in another order', async () => {
    await ask({ type: 'move', by: 1 });
    expect(names()).toEqual(['Loan', 'Tool']);
    isOrdered = false;
    await ask({ type: 'edit' });
    await ask({ type: 'move', by: -1 });
    expect(names()).toEqual(['Loan', 'Tool']);
    expect(document.body.textContent).toContain('To move objects, show rows as in the model');
  });

  it('has a menu by Space also for people who may only look, with what changes nothing', async () => {
    await act(async () => {
      project.link.role = 'viewer';
      project.link.renew();
    });
    await ask({ type: 'edit' });
    await ask({ type: 'clear' });
    expect(document.querySelector('textarea')).toBeNull();
    expect(onRemove).not.toHaveBeenCalled();
    await ask({ type: 'cycle' });
    const items = [...document.querySelectorAll('[role=menuitem]')];
    expect(items.map(({ textContent }) => textContent)).toEqual(['Open in Objects']);
  });

  it('asks its screen to remove it', async () => {
    await ask({ type: 'clear' });
    expect(onRemove).toHaveBeenCalledWith(toolHead);
  });
});

async function press(field: HTMLElement, key: string): Promise<void> {
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}
