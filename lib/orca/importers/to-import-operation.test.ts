import { describe, expect, it } from 'vitest';

import { toolLibrary } from '../exporters/testing/tool-library';
import { allRecords, emptyDocument, type OrcaDocument } from '../model/document';
import { kinds } from '../model/kind';
import { recordsOf } from '../model/lookups';
import { applyOperation } from '../operations/apply-operation';
import { type Operation } from '../operations/operation';
import { aDocument, anId, anObject, aRole } from '../testing/builders';
import { toImportOperation } from './to-import-operation';

const records = [...allRecords(toolLibrary)];

function applied(document: OrcaDocument, operation: Operation): OrcaDocument {
  const result = applyOperation(document, operation);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.document;
}

function imported(document: OrcaDocument): OrcaDocument {
  const operation = toImportOperation(document, records, anId);
  if (!operation.ok) throw new Error(JSON.stringify(operation.error));
  return applied(document, operation.value);
}

const count = (document: OrcaDocument) => kinds.map((kind) => document.tables[kind].size);

describe('toImportOperation', () => {
  it('adds everything under new ids, with every link led to the new ones', () => {
    const document = imported(aDocument(anObject({ name: 'Bicycle', orderKey: 'a0' })));
    expect(count(document)).toEqual(
      count(toolLibrary).map((size, at) => size + Number(kinds[at] === 'object')),
    );
    const old = new Set(records.map(({ id }) => id));
    const text = JSON.stringify([...allRecords(document)]);
    expect([...old].filter((id) => text.includes(id))).toEqual([]);
  });

  it('puts imported objects after those that are there, in their order', () => {
    const document = imported(aDocument(anObject({ name: 'Bicycle', orderKey: 'Zz' })));
    expect(recordsOf(document, 'object').map(({ name }) => name)).toEqual([
      'Bicycle',
      'Tool',
      'Loan',
      'Order',
      'Kit',
    ]);
  });

  it('brings the same file into two projects of one store without an id in common', () => {
    const [one, two] = [imported(emptyDocument), imported(emptyDocument)];
    const ids = new Set([...allRecords(one)].map(({ id }) => id));
    expect([...allRecords(two)].filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('lists every name that the project has already, and writes nothing', () => {
    const document = aDocument(anObject({ name: 'Items' }), aRole({ name: 'member' }));
    const operation = toImportOperation(document, records, anId);
    expect(operation).toEqual({
      ok: false,
      error: [
        {
          code: 'name_exists',
          path: '',
          message:
            'The role “Member” of the file has the same name as the role “member” of this project.',
        },
        {
          code: 'name_exists',
          path: '',
          message:
            'The object “Tool” of the file has the same name as the object “Items” of this project.',
        },
      ],
    });
  });

  it('names a record of the project once, by however many names it is in the way', () => {
    const document = aDocument(anObject({ name: 'Tool', synonyms: [{ name: 'Item' }] }));
    const operation = toImportOperation(
      document,
      [anObject({ name: 'Item', synonyms: [{ name: 'Tool' }] })],
      anId,
    );
    expect(!operation.ok && operation.error).toHaveLength(1);
  });
});
