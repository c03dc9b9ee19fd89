import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allRecords, documentOf, emptyDocument } from '../model/document';
import { hostileDocument, hostileText } from '../testing/hostile-names';
import { exportJson } from './json';
import { projectFileJsonSchema } from './json-schema';
import { toolLibrary } from './testing/tool-library';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const isValid = ajv.compile(projectFileJsonSchema());
const options = { projectName: 'Tool library' };

describe('exportJson', () => {
  it('writes the whole model', async () => {
    await expect(exportJson(toolLibrary, options)).toMatchFileSnapshot(
      'testing/fixtures/tool-library.json',
    );
  });

  it('gives the same bytes whatever order and shape the records came in', () => {
    const shuffled = [...allRecords(toolLibrary)]
      .toReversed()
      .map((record) => ({ ...record, id: record.id }));
    expect(exportJson(documentOf(shuffled), options)).toBe(exportJson(toolLibrary, options));
  });

  it('keeps to its published schema, whatever people write', () => {
    fc.assert(
      fc.property(hostileDocument(), hostileText(), (document, text) => {
        const projectName = text.trim() || 'Tool library';
        const file: unknown = JSON.parse(exportJson(document, { projectName }));
        isValid(file);
        expect(ajv.errorsText(isValid.errors)).toBe('No errors');
      }),
      { numRuns: 60 },
    );
    expect(isValid(JSON.parse(exportJson(emptyDocument, options)))).toBe(true);
  });

  it('publishes a schema that refuses what the importer refuses', () => {
    expect(isValid({ format: 'orca-studio', formatVersion: 2 })).toBe(false);
    expect(isValid({ ...JSON.parse(exportJson(emptyDocument, options)), extra: 1 })).toBe(false);
  });
});
