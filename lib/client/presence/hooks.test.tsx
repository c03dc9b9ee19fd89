// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { type Person } from '@/lib/contracts/presence';
import { eventually } from '@/lib/shared/testing/eventually';

import { PresenceContext } from './presence-context';
import { PresenceStore } from './presence-store';
import { fakeLink } from './testing/fake-link';
import { useCursors } from './use-cursors';
import { useHolder, usePeopleAt } from './use-people';
import { useTellPlace } from './use-tell-place';

const link = fakeLink();
const rendered: string[] = [];
const ben: Person = {
  connectionId: crypto.randomUUID(),
  userId: crypto.randomUUID(),
  name: 'Ben',
  path: 'ctas',
  place: 'cta:1:1',
  isIdle: false,
  editing: null,
};

function Cell({ place }: { readonly place: string }) {
  rendered.push(place);
  const names = usePeopleAt(place).map(({ name }) => name);
  const holder = useHolder(place);
  return <p id={place}>{`${names.join()}${holder ? ' edits' : ''}`}</p>;
}

function Pointers({ prefix }: { readonly prefix: string }) {
  rendered.push(prefix);
  return useCursors(prefix).length;
}

function Focus() {
  useTellPlace('cta:9:9');
  return null;
}

const places = Array.from({ length: 100 }, (_, at) => `cta:${at}:1`);
const say = (present: Person) =>
  act(() => link.say({ type: 'people', present: [present], left: [] }));
const textAt = (place: string) => document.querySelector(`[id="${place}"]`)?.textContent;

let root: Root;
let leave: () => void;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  root = createRoot(container);
  const store = new PresenceStore({ link, userId: crypto.randomUUID() });
  leave = store.open();
  link.up(crypto.randomUUID(), [ben]);
  act(() =>
    root.render(
      <PresenceContext value={store}>
        {places.map((place) => (
          <Cell key={place} place={place} />
        ))}
        <Pointers prefix="cta:" />
        <Pointers prefix="object_map:" />
        <Focus />
      </PresenceContext>,
    ),
  );
  rendered.length = 0;
});
afterEach(() => {
  act(() => root.unmount());
  leave();
  vi.unstubAllGlobals();
});

it('renders only the cells that somebody leaves and comes to', () => {
  expect(textAt('cta:1:1')).toBe('Ben');
  say({ ...ben, place: 'cta:2:1' });
  expect(rendered.toSorted()).toEqual(['cta:1:1', 'cta:2:1']);
  expect(textAt('cta:1:1')).toBe('');
  rendered.length = 0;
  say({ ...ben, place: 'cta:2:1', editing: { place: 'cta:2:1', sinceMs: 1 } });
  expect(rendered).toEqual(['cta:2:1']);
  expect(textAt('cta:2:1')).toBe('Ben edits');
});

it('renders a layer of pointers only for its own', () => {
  const cursor = { anchor: 'cta:1:1', x: 0, y: 0 };
  act(() => link.say({ type: 'cursors', cursors: [[ben.connectionId, cursor]] }));
  expect(rendered).toEqual(['cta:']);
});

it('tells the place of a focus for as long as it is shown', async () => {
  const presences = () =>
    link.told.flatMap((message) => (message.type === 'presence' ? [message.presence] : []));
  await eventually(() => expect(presences().at(-1)?.place).toBe('cta:9:9'));
  act(() => root.render(null));
  await eventually(() => expect(presences().at(-1)?.place).toBeNull());
});
