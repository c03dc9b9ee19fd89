import { expect, it } from 'vitest';

import { aQuestion, aRole, aDocument, anId, anObject } from '../testing/builders';
import { placeName } from './place-name';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });
const member = aRole({ name: 'Member' });
const question = aQuestion({ text: 'Who may lend a tool to somebody who is not a member?' });
const document = aDocument(tool, loan, member, question);

it.each([
  [`nested_object:${tool.id}:${loan.id}`, 'TOOL → LOAN'],
  [`cta:${tool.id}:${member.id}`, 'TOOL, Member'],
  [`cta:${tool.id}:none`, 'TOOL, unassigned'],
  [`object:${tool.id}:definition`, 'Definition of TOOL'],
  [`object:${tool.id}:isNot`, 'What it is not of TOOL'],
  [`object:${tool.id}:name`, 'the name of TOOL'],
  [`question:${question.id}:owner`, 'Owner of Who may lend a tool to somebody who is n…'],
])('calls %s “%s”', (place, name) => {
  expect(placeName(document, place)).toBe(name);
});

it.each([
  `nested_object:${tool.id}:${anId()}`,
  `object:${anId()}:name`,
  'nowhere:a:b',
  'object:definition',
])('has no name for %s, which is not there', (place) => {
  expect(placeName(document, place)).toBeUndefined();
});
