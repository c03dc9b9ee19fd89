import { expect, it } from 'vitest';

import { fromRegistry } from './process-registry';

declare module './process-registry' {
  interface ProcessThings {
    testThing: { readonly made: number };
  }
}

it('makes a thing once, also when another module graph asks for it', () => {
  let made = 0;
  const make = () => ({ made: ++made });
  const first = fromRegistry('testThing', make);
  expect(fromRegistry('testThing', make)).toBe(first);
  expect(globalThis.orcaProcessThings?.testThing).toBe(first);
  expect(made).toBe(1);
});
