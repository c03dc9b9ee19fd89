import { ModelExporter, Parser } from '@dbml/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emptyDocument } from '../model/document';
import { aDocument, anObject, aRelationship } from '../testing/builders';
import { hostileDocument, hostileText } from '../testing/hostile-names';
import { exportDbml } from './dbml';
import { toolLibrary } from './testing/tool-library';

const parse = (dbml: string) => new Parser().parse(dbml, 'dbmlv2');
const options = { projectName: 'Tool library' };

describe('exportDbml', () => {
  it('writes the whole model', async () => {
    await expect(exportDbml(toolLibrary, options)).toMatchFileSnapshot(
      'testing/fixtures/tool-library.dbml',
    );
  });

  it('is read by the reference parser with every table, enum and reference', () => {
    const [schema] = parse(exportDbml(toolLibrary, options)).schemas;
    expect(schema?.tables.map(({ name }) => name)).toEqual([
      'tool',
      'loan',
      'order',
      'kit',
      'tool_resembles',
    ]);
    expect(schema?.enums.map(({ name }) => name)).toEqual(['tool_condition', 'loan_state']);
    expect(schema?.refs).toHaveLength(6);
  });

  it('keeps several many-to-many relationships between the same two objects apart', () => {
    const [member, tool] = [anObject({ name: 'Member' }), anObject({ name: 'Tool' })];
    const link = (label: string) => [
      aRelationship({ fromId: member.id, toId: tool.id, label }),
      aRelationship({ fromId: tool.id, toId: member.id, label }),
    ];
    const dbml = exportDbml(aDocument(member, tool, ...link('likes'), ...link('likes')), options);
    expect(parse(dbml).schemas[0]?.tables.map(({ name }) => name)).toEqual([
      'member',
      'tool',
      'member_likes',
    ]);
  });

  it('writes an empty model as an empty project', () => {
    expect(parse(exportDbml(emptyDocument, options)).schemas).toEqual([]);
  });

  it('stays readable whatever people write, and becomes SQL', () => {
    fc.assert(
      fc.property(hostileDocument(), hostileText(), (document, projectName) => {
        const database = parse(exportDbml(document, { projectName }));
        expect(ModelExporter.export(database.normalize(), 'postgres', true)).toBeTypeOf('string');
      }),
      { numRuns: 60 },
    );
  });
});
