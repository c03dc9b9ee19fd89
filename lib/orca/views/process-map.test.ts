import { describe, expect, it } from 'vitest';

import { type OrcaRecord } from '../model/record';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anObject,
  aRelationship,
  aRole,
  aSource,
} from '../testing/builders';
import { nextSteps, processMap } from './process-map';

const tool = anObject({ name: 'Tool', definition: 'A thing one can borrow.' });
const loan = anObject({ name: 'Loan' });

function step(number: number, ...records: readonly OrcaRecord[]) {
  return processMap(aDocument(...records))
    .flatMap(({ steps }) => steps)
    .find((candidate) => candidate.number === number);
}

describe('the process map', () => {
  it('counts a matrix cell once, however it was answered, and leaves the diagonal out', () => {
    const records = [
      tool,
      loan,
      aRelationship({ fromId: tool.id, toId: loan.id }),
      aRelationship({ fromId: tool.id, toId: loan.id, label: 'last' }),
      anAnswer({ rowId: tool.id, columnId: loan.id, value: 'question' }),
      anAnswer({ rowId: loan.id, columnId: loan.id }),
    ];
    expect(step(2, ...records)).toMatchObject({ done: 1, total: 2 });
  });

  it('counts what is defined and what can be acted on', () => {
    const cta = aCta({ objectId: loan.id, why: 'to get the tool' });
    expect(step(5, tool, loan)).toMatchObject({ done: 1, total: 2 });
    expect(step(3, tool, loan, cta)).toMatchObject({ done: 1, total: 2 });
    expect(step(7, tool, loan, cta)).toMatchObject({ done: 1, total: 1 });
  });

  it('takes a list for detailed whose mechanics and dependency are said, by choices or in words', () => {
    const between = { fromId: tool.id, toId: loan.id };
    const records = [
      tool,
      loan,
      aRelationship({ ...between, mechanics: 'At the desk.', dependency: 'Kept.' }),
      aRelationship({ ...between, mechanicsKinds: ['manual'], onDelete: 'block' }),
      aRelationship({ ...between, mechanicsKinds: ['manual'], sorting: 'By date' }),
      aRelationship({ ...between, dependence: 'dependent' }),
    ];
    expect(step(6, ...records)).toMatchObject({ done: 2, total: 4 });
  });

  it('counts no permission of a role that was put away', () => {
    const [clerk, member] = [aRole({ isArchived: true }), aRole()];
    const cta = aCta({ objectId: loan.id });
    const grants = [clerk, member].map(({ id }) =>
      aGrant({ ctaId: cta.id, roleId: id, tier: 'P' }),
    );
    expect(step(11, tool, loan, cta, clerk, member, ...grants)).toMatchObject({
      done: 1,
      total: 1,
    });
  });
});

describe('what to do next', () => {
  it('begins with research and objects', () => {
    expect(nextSteps(aDocument()).map(({ screen }) => screen)).toEqual(['research', 'objects']);
  });

  it('names the first object that lacks something and counts the rest', () => {
    expect(nextSteps(aDocument(aSource(), tool, loan)).map(({ text }) => text)).toEqual([
      'Define LOAN',
      'Ask what people expect to see on TOOL and 1 more',
      'Add the roles that use the product',
      'Find calls to action for TOOL and 1 more',
    ]);
  });
});
