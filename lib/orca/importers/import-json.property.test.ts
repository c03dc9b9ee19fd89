import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exportJson } from '../exporters/json';
import { toolLibrary } from '../exporters/testing/tool-library';
import { allRecords, documentOf, emptyDocument } from '../model/document';
import { type OrcaRecord } from '../model/record';
import { aCta, aGrant, anAnswer, anObject, aRelationship, aRole } from '../testing/builders';
import { hostileDocument } from '../testing/hostile-names';
import { importJson } from './import-json';

const fileOf = (records: Readonly<Record<string, readonly unknown[]>>, head = {}) =>
  JSON.stringify({
    format: 'orca-studio',
    formatVersion: 1,
    project: { name: 'Tool library' },
    records,
    ...head,
  });

const issuesOf = (text: string) => {
  const imported = importJson(text);
  return imported.ok ? [] : imported.error;
};

const sorted = (records: Iterable<OrcaRecord>) =>
  [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('importJson', () => {
  it('reads back what was exported, whatever people wrote', () => {
    fc.assert(
      fc.property(hostileDocument(), (document) => {
        const imported = importJson(exportJson(document, { projectName: 'Tool library' }));
        if (!imported.ok) throw new Error(JSON.stringify(imported.error));
        expect(sorted(imported.value.records)).toEqual(sorted(allRecords(document)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the project name and gives a document that exports to the same bytes', () => {
    const file = exportJson(toolLibrary, { projectName: 'Tool library' });
    const imported = importJson(`\uFEFF${file}`);
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    const { projectName, records } = imported.value;
    expect(exportJson(documentOf(records), { projectName })).toBe(file);
    expect(importJson(exportJson(emptyDocument, { projectName }))).toEqual({
      ok: true,
      value: { projectName, records: [] },
    });
  });

  it('reads a file from before lists had requirements and roles an archive', () => {
    const tool = anObject({ name: 'Tool' });
    const later = new Set(
      [
        'collection mechanicsKinds mechanicsRoleIds sorts filters dependence onDelete isArchived',
        'contextPreposition whyBusiness newState createsIds removesIds notification',
      ].flatMap((names) => names.split(' ')),
    );
    const before = (record: OrcaRecord) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => !later.has(name)));
    const records = [
      tool,
      aRole({ name: 'Member' }),
      aRelationship({ fromId: tool.id, toId: tool.id, mechanics: 'by hand' }),
      aCta({ objectId: tool.id, verb: 'Borrow' }),
    ].map((record) => ({ ...record, orderKey: 'a0' }));
    const imported = importJson(
      fileOf(Object.fromEntries(records.map((record) => [record.kind, [before(record)]]))),
    );
    expect(imported.ok && sorted(imported.value.records)).toEqual(sorted(records));
  });

  it('fills in what a file written by hand leaves out', () => {
    const { id } = anObject();
    const imported = importJson(fileOf({ object: [{ kind: 'object', id, name: ' Tool ' }] }));
    const [object] = imported.ok ? imported.value.records : [];
    expect(object).toMatchObject({ name: 'Tool', definition: '', orderKey: 'a0' });
  });

  it.each([
    ['', 'not_json'],
    ['\u0000PNG', 'not_json'],
    ['[]', 'wrong_format'],
    ['null', 'wrong_format'],
    ['{"format":"figma"}', 'wrong_format'],
    ['['.repeat(100_000), 'too_deep'],
    [`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`, 'too_deep'],
  ])('refuses %#: what is no file of ours', (text, code) => {
    expect(issuesOf(text)).toMatchObject([{ code, path: '' }]);
  });

  it('refuses a file that is too large before reading it', () => {
    expect(issuesOf(' '.repeat(60_000_001))).toMatchObject([{ code: 'too_large' }]);
  });

  it('says that a file comes from a later version, whatever else is in it', () => {
    const [issue] = issuesOf(fileOf({ hologram: [{}] }, { formatVersion: 2, galaxies: [] }));
    expect(issue).toMatchObject({ code: 'later_version', path: 'formatVersion' });
    expect(issue?.message).toContain('later version of ORCA Studio');
  });

  it('names unknown fields and wrong values by their path', () => {
    const tool = anObject({ name: 'Tool' });
    const text = fileOf({ object: [tool, { ...tool, colour: 'red', name: '' }], gadget: [] });
    expect(issuesOf(text).map(({ path }) => path)).toEqual([
      'records.object[1].name',
      'records.object[1].colour',
      'records.gadget',
    ]);
  });

  it('takes no prototype for a field', () => {
    const { id } = anObject();
    const text = fileOf({}).replace(
      '"records":{}',
      `"records":{"object":[{"kind":"object","id":"${id}","name":"Tool","__proto__":{"x":1}}]}`,
    );
    expect(issuesOf(text)).toMatchObject([{ path: 'records.object[0].__proto__' }]);
  });

  it('lists ids that are used twice and links that lead nowhere', () => {
    const [tool, loan] = [anObject({ name: 'Tool' }), anObject({ name: 'Loan' })];
    const link = aRelationship({ fromId: tool.id, toId: anObject().id });
    const text = fileOf({ object: [tool, loan, { ...tool, name: 'Kit' }], relationship: [link] });
    expect(issuesOf(text)).toMatchObject([
      { code: 'duplicate_id', path: 'records.object[2].id' },
      { code: 'dangling_reference', path: 'records.relationship[0].toId' },
    ]);
  });

  it('keeps the rules that hold between records, and says which record breaks one', () => {
    const [tool, tools] = [anObject({ name: 'Tool' }), anObject({ name: 'tools' })];
    expect(issuesOf(fileOf({ object: [tool, tools] }))).toEqual([
      {
        code: 'broken_rule',
        path: 'records.object[0].name',
        message: '“Tool” is already the name or a synonym of the object “tools”.',
      },
    ]);
    const loan = anObject({ name: 'Loan' });
    const cell = { fromId: tool.id, toId: loan.id };
    const text = fileOf({
      object: [tool, loan],
      relationship: [aRelationship(cell)],
      answer: [anAnswer({ rowId: tool.id, columnId: loan.id })],
    });
    expect(issuesOf(text)).toMatchObject([{ code: 'broken_rule' }]);
  });

  it('counts a grant twice over as a broken rule', () => {
    const role = aRole();
    const [tool] = [anObject({ name: 'Tool' })];
    const cta = { kind: 'cta', id: anObject().id, objectId: tool.id, verb: 'Borrow' };
    const grant = () => aGrant({ ctaId: cta.id, roleId: role.id });
    const text = fileOf({ object: [tool], role: [role], cta: [cta], grant: [grant(), grant()] });
    expect(issuesOf(text)).toMatchObject([{ code: 'broken_rule', path: 'records.grant[0]' }]);
  });
});
