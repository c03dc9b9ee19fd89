import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '@/lib/orca/model/document';
import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '@/lib/orca/testing/builders';

import { sentenceOf } from './focus-sentence';

const tool = anObject({ name: 'Tool' });
const member = aRole({ name: 'Member', definition: 'Borrows tools.' });
const guest = aRole({ name: 'Guest' });
const old = aRole({ name: 'Old', isArchived: true });
const mend = aCta({ objectId: tool.id, verb: 'Mend' });
const people = [tool, member, guest, old] as const;
const cellOf = (roleId: string | null) => ({ on: 'cell', objectId: tool.id, roleId }) as const;

describe('what the focus stands for', () => {
  it('is a question where a cell says nothing, and else what it says', () => {
    const said = (value: 'question' | 'not_permitted' | 'not_applicable') =>
      sentenceOf(
        aDocument(
          ...people,
          anAnswer({ matrix: 'cta', rowId: tool.id, columnId: member.id, value }),
        ),
        cellOf(member.id),
        undefined,
      );
    expect(sentenceOf(aDocument(...people), cellOf(member.id), undefined)).toBe(
      'What does a MEMBER do with a TOOL?',
    );
    expect(said('question')).toBe('What does a MEMBER do with a TOOL?');
    expect(said('not_permitted')).toBe('A MEMBER may do nothing with a TOOL.');
    expect(said('not_applicable')).toBe('A MEMBER has nothing to do with a TOOL.');
  });

  it('tells why a verb is nobody’s', () => {
    const grant = aGrant({ ctaId: mend.id, roleId: old.id });
    const told = (model: OrcaDocument) => sentenceOf(model, cellOf(null), undefined);
    expect(told(aDocument(...people))).toBe('TOOL has no verb that nobody may use.');
    expect(told(aDocument(...people, mend))).toBe('Nobody may use “Mend” yet.');
    expect(told(aDocument(...people, mend, grant))).toBe('Only archived roles may use “Mend”.');
  });

  it('names the role beside what it is', () => {
    const model = aDocument(...people);
    const told = (roleId: string) => sentenceOf(model, { on: 'role', roleId }, undefined);
    expect(told(member.id)).toBe('MEMBER: Borrows tools.');
    expect(told(guest.id)).toBe('What does a GUEST do?');
  });
});
