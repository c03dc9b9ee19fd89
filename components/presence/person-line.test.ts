import { expect, it } from 'vitest';

import { aDocument, anId, anObject } from '@/lib/orca/testing/builders';

import { personLine } from './person-line';
import { presentPeople } from './present-people';
import { aPerson } from './testing/a-person';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });

it.each([
  [{ path: 'relationships?row=a' }, 'Relationships'],
  [{ path: '' }, 'Overview'],
  [{ path: 'ctas', isIdle: true }, 'CTAs, idle'],
  [
    { path: 'relationships', place: `nested_object:${tool.id}:${loan.id}` },
    'Relationships, at TOOL → LOAN',
  ],
  [
    { path: 'objects', place: `object:${tool.id}:definition`, isIdle: true },
    'Objects, at Definition of TOOL, idle',
  ],
  [
    { path: 'objects', editing: { place: `object:${tool.id}:definition`, sinceMs: 0 } },
    'Objects, editing Definition of TOOL',
  ],
  [
    {
      path: 'objects',
      isIdle: true,
      editing: { place: `object:${tool.id}:definition`, sinceMs: 0 },
    },
    'Objects, editing Definition of TOOL, idle',
  ],
  [{ path: 'objects', editing: { place: `object:${anId()}:name`, sinceMs: 0 } }, 'Objects'],
  [{ path: 'elsewhere' }, ''],
])('says of somebody at %j “%s”', (fields, line) => {
  const [person] = presentPeople([aPerson(fields)], anId());
  expect(person && personLine(aDocument(tool, loan), person)).toBe(line);
});
