// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { type PastedTable } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { Button } from '@/components/ui/button';
import { nextFrame } from '@/lib/client/document/next-frame';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type PastePlan } from '@/lib/orca/pastes/paste-plan';
import { aDocument, anId, anObject } from '@/lib/orca/testing/builders';

import { PastePreview } from './paste-preview';
import { usePaste, type PlanPaste } from './use-paste';

const tool = anObject({ name: 'Tool' });
const block: GridBlock = { top: 0, left: 0, bottom: 0, right: 0 };

/** Every pasted text becomes an object, unless it is skipped. */
const planOf: PlanPaste = ({ rows }, _, { heads, choices, isList = true }): PastePlan => {
  const cells = heads?.firstRow ? rows.slice(1) : rows;
  const texts = cells.flat().filter((text) => choices.get(text)?.do !== 'skip');
  return {
    changes: texts.map((text) => ({
      row: 'Tool',
      column: text,
      before: '',
      after: text,
      change: 'fill',
    })),
    sameCount: 0,
    heads: heads ?? { firstRow: false, firstColumn: true },
    ...(texts.includes('List') && { isList }),
    unread: texts.includes('5..2')
      ? [{ at: 'A1', text: '5..2', reason: 'At least 5 is more than at most 2.' }]
      : [],
    unknownHeads: rows.flat().includes('Lone')
      ? [
          {
            key: 'Lone',
            text: 'Lone',
            kind: 'object',
            guesses: [{ id: tool.id, name: 'Tool' }],
            choice: choices.get('Lone') ?? { do: 'create' },
          },
        ]
      : [],
    beyondCount: 0,
    shortRowCount: 0,
    isFreeText: texts.includes('Some words'),
    notes: [],
    held: [],
    operations: texts.map((name) => ({
      type: 'object.create',
      record: anObject({ id: anId(), name }),
    })),
  };
};

function Pasting({ table }: { readonly table: PastedTable }) {
  const { onPaste, preview } = usePaste(planOf);
  return (
    <>
      <Button onPress={() => onPaste(table, block)}>Go</Button>
      {preview && <PastePreview {...preview} />}
    </>
  );
}

let project: MountedProject;
afterEach(() => project.unmount());

async function paste(rows: PastedTable['rows'], origin: Partial<PastedTable> = {}): Promise<void> {
  const table = { rows, isOwn: false, ...origin };
  project = await mountInProject(aDocument(tool), <Pasting table={table} />);
  await press('Go');
}

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === name,
  );
  if (!button) throw new Error(`no button ${name}`);
  await act(async () => button.click());
}

async function chooseFirst(value: string): Promise<void> {
  const choice = document.querySelector('select');
  if (!choice) throw new Error('no choice');
  await act(async () => {
    choice.value = value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function drawn(): Promise<void> {
  await act(() => new Promise<void>((resolve) => nextFrame(resolve)));
}

const dialog = () => document.querySelector('[role=dialog]');
const names = () => recordsOf(project.store.document(), 'object').map(({ name }) => name);

describe('a paste', () => {
  it('of one cell, or of cells copied here, is carried out at once', async () => {
    await paste([['Loan']]);
    expect(dialog()).toBeNull();
    expect(names()).toEqual(['Tool', 'Loan']);
    await project.unmount();
    await paste([['Loan', 'Member']], { isOwn: true });
    expect(dialog()).toBeNull();
    expect(document.body.textContent).toContain('2 cells pasted.');
  });

  it('of one cell is shown first where it is free text', async () => {
    await paste([['Some words']]);
    expect(names()).toEqual(['Tool']);
    await press('Paste 1 cell');
    expect(names()).toEqual(['Tool', 'Some words']);
  });

  it('of more is shown first, with the keyboard on the button that does it', async () => {
    await paste([['Loan', 'Member']]);
    expect(dialog()?.textContent).toContain('2 cells change.');
    expect(document.activeElement?.textContent).toBe('Paste 2 cells');
    expect(names()).toEqual(['Tool']);
    await press('Paste 2 cells');
    expect(dialog()).toBeNull();
    expect(names()).toEqual(['Tool', 'Loan', 'Member']);
    await act(async () => project.store.undo());
    expect(names()).toEqual(['Tool']);
  });

  it('says what could not be read, where and why', async () => {
    await paste([['5..2']]);
    expect(dialog()?.textContent).toContain('1 cell could not be read.');
    expect(dialog()?.textContent).toContain('At least 5 is more than at most 2.');
    await press('Cancel');
    expect(dialog()).toBeNull();
    expect(names()).toEqual(['Tool']);
  });

  it('asks what an unknown name is, and plans anew by the answer', async () => {
    await paste([['Lone', 'Member']]);
    const choice = document.querySelector('select');
    expect([...(choice?.options ?? [])].map(({ text }) => text)).toEqual([
      'A new object',
      'The same as Tool',
      'Leave it out',
    ]);
    await chooseFirst('skip');
    await press('Paste 1 cell');
    expect(names()).toEqual(['Tool', 'Member']);
  });

  it('shows which sides it took for heads, and plans anew when told another', async () => {
    await paste([
      ['Names', 'Kinds'],
      ['Lone', 'Member'],
    ]);
    const sides = () =>
      [...document.querySelectorAll('[aria-label="Heads of the pasted table"] button')].map(
        (button) => [button.textContent.trim(), button.getAttribute('aria-pressed')],
      );
    expect(sides()).toEqual([
      ['First row is heads', 'false'],
      ['First column is heads', 'true'],
    ]);
    await chooseFirst('skip');
    await press('First row is heads');
    expect(sides().map(([, isHeads]) => isHeads)).toEqual(['true', 'true']);
    expect(dialog()?.textContent).toContain('1 cell changes.');
    expect(document.querySelector('select')?.value).toBe('skip');
    await press('Paste 1 cell');
    expect(names()).toEqual(['Tool', 'Member']);
  });

  it('says that it took it for a list, and plans anew when told that it is none', async () => {
    await paste([['List', 'Member']]);
    const switches = () =>
      [...document.querySelectorAll('[aria-label="Heads of the pasted table"] button')].map(
        ({ textContent }) => textContent.trim(),
      );
    expect(dialog()?.textContent).toContain('It is read as a list');
    expect(switches()).toEqual(['A list, one entry to a row']);
    await press('A list, one entry to a row');
    expect(dialog()?.textContent).not.toContain('It is read as a list');
    expect(switches()).toHaveLength(3);
    await press('First column is heads');
    expect(switches()).toHaveLength(3);
  });

  it('of a whole matrix of this product knows its heads', async () => {
    await paste(
      [
        ['Names', 'Kinds'],
        ['Loan', 'Member'],
      ],
      { isOwn: true, hasHeads: true },
    );
    expect(names()).toEqual(['Tool', 'Loan', 'Member']);
  });

  it('of one cell that is shown has no heads', async () => {
    await paste([['5..2']]);
    expect(document.querySelector('[aria-label="Heads of the pasted table"]')).toBeNull();
  });

  it('of much says that it is planned anew, with the choice that was made', async () => {
    await paste([['Lone'], ...Array.from({ length: 1_000 }, (_, at) => [`Thing ${at}`])]);
    await chooseFirst('skip');
    expect(document.querySelector('select')?.value).toBe('skip');
    expect(dialog()?.textContent).toContain('Planning…');
    // The dialog can be left meanwhile, and does not come back.
    await drawn();
    await drawn();
    expect(dialog()?.textContent).toContain('Paste 1,000 cells');
    await chooseFirst('create');
    await press('Cancel');
    await drawn();
    await drawn();
    expect(dialog()).toBeNull();
  });
});
