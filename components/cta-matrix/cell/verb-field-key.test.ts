import { expect, it } from 'vitest';

import { fieldActOf } from './verb-field-key';

const inCell = { isAtEnd: true, goesOn: true };
const empty = { ...inCell, isEmpty: true, hasCompletion: false, offered: 3 };
const begun = { ...inCell, isEmpty: false, hasCompletion: true, offered: 1 };
const press = (key: string, withShift = false) => ({ key, withShift });

it('takes an offered verb by its digit while nothing is typed', () => {
  expect(fieldActOf(press('3'), empty)).toEqual({ do: 'take', at: 2 });
  expect(fieldActOf(press('4'), empty)).toBeUndefined();
  expect(fieldActOf(press('0'), empty)).toBeUndefined();
  expect(fieldActOf(press('1'), begun)).toBeUndefined();
});

it('completes a verb by the right arrow or Tab at the end of the text, and goes on by Tab else', () => {
  expect(fieldActOf(press('ArrowRight'), begun)).toEqual({ do: 'complete' });
  expect(fieldActOf(press('Tab'), begun)).toEqual({ do: 'complete' });
  expect(fieldActOf(press('ArrowRight'), { ...begun, isAtEnd: false })).toBeUndefined();
  expect(fieldActOf(press('Tab'), empty)).toEqual({ do: 'next' });
  expect(fieldActOf(press('Tab', true), begun)).toEqual({ do: 'previous' });
});

it('leaves Tab to the browser where no cell comes next', () => {
  expect(fieldActOf(press('Tab'), { ...empty, goesOn: false })).toBeUndefined();
  expect(fieldActOf(press('Tab', true), { ...begun, goesOn: false })).toBeUndefined();
  expect(fieldActOf(press('Tab'), { ...begun, goesOn: false })).toEqual({ do: 'complete' });
});
