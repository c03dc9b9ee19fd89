import { expect, it } from 'vitest';

import { pastedLines } from './pasted-lines';

it('takes list marks and blank lines off, and leaves a mark that is part of a name', () => {
  const text = '- Tool\r\n\n  2) Loan\n• Member\n3D printer\n-ize\n   ';
  expect(pastedLines(text)).toEqual(['Tool', 'Loan', 'Member', '3D printer', '-ize']);
});
