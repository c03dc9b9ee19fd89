import { expect, it } from 'vitest';

import { scrubText } from './scrub-text';

it.each([
  ['no account for ada.lovelace@example.org', 'no account for [email]'],
  ['connect ECONNREFUSED 10.0.0.12:5432', 'connect ECONNREFUSED [address]:5432'],
  ['from 2001:db8:0:0:8a2e::7334 again', 'from [address] again'],
  ['GET https://orca.example.org/projects/7?name=Ada failed', 'GET /projects/7 failed'],
  ['no such page: /share/q7Vt0mT3kX9pL2/objects', 'no such page: /share/[token]/objects'],
  ['postgres://app:secret@database/orca is away', '/orca is away'],
  ['/api/v1/projects?q=interview+with+ada', '/api/v1/projects'],
  ['Bearer 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', 'Bearer [key]'],
  [
    'Unexpected token \'A\', "Ada said that "... is not valid JSON',
    'What was read is not valid JSON',
  ],
  [
    `Unexpected token 'H', ..."ay", "x": Hello Pete"... is not valid JSON`,
    'What was read is not valid JSON',
  ],
  ['"Ada said\nthat" is not valid JSON', 'What was read is not valid JSON'],
  ['JSON Parse error: Unexpected identifier "Ada"', 'What was read is not valid JSON'],
  ['..."Ada said".', '...[text].'],
  [
    'no „Anna“, no «Anna», no »Anna« and no ‚Anna‘',
    'no [text], no [text], no [text] and no [text]',
  ],
  ['"Ada\nsaid" was refused', '[text] was refused'],
  [
    'invalid input syntax for type uuid: "Ada said "no" to it"',
    'invalid input syntax for type uuid: [text]',
  ],
  [`too long: "${'Ada '.repeat(200)}"`, 'too long: [text]'],
  [`no name: 'Ada, ${'and Ada '.repeat(200)}'`, 'no name: [text]'],
  ['The object “Patient of Dr Ada” is gone', 'The object [text] is gone'],
])('takes out of «%s» what people are in', (text, kept) => {
  expect(scrubText(text)).toBe(kept);
});

it.each([
  "Cannot read properties of undefined (reading 'records')",
  'Unexpected end of JSON input',
  'duplicate key value violates unique constraint "change_pkey"',
  'the database can’t take a batch, and we can’t either',
  'project 8f14e45f-ceea-4e5c-9b2a-1d0f4a6c7b21 has no room',
  'at 12:30:45 nobody was there',
])('keeps «%s»', (text) => {
  expect(scrubText(text)).toBe(text);
});

it('keeps no more than a paragraph', () => {
  expect(scrubText('word '.repeat(1_000)).length).toBeLessThanOrEqual(500);
});
