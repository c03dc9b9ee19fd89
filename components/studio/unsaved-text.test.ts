import { expect, it } from 'vitest';

import { goneText, setAsideText } from './unsaved-text';

it('says how many edits are kept where the project is gone', () => {
  expect(goneText(0)).toBe('You have no access to this project any more.');
  expect(goneText(1)).toMatch(/Your 1 unsaved edit is kept/);
  expect(goneText(2)).toMatch(/Your 2 unsaved edits are kept/);
});

it('says of edits that were set aside how many there are and why, once', () => {
  const reason = 'As a viewer you can’t do this.';
  expect(setAsideText([reason])).toBe(
    `1 edit is not saved: ${reason} It is kept until you dismiss it.`,
  );
  expect(setAsideText([reason, reason])).toBe(
    `Not saved: 2 edits. ${reason} (2×) They are kept until you dismiss them.`,
  );
});
