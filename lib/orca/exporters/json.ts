import { type OrcaDocument } from '../model/document';
import { kinds, type Kind } from '../model/kind';
import { recordsOf } from '../model/lookups';
import { recordSchemas } from '../model/record';
import { fileFormat, formatVersion } from './file-format';

/**
 * The whole project as JSON, one record a line, so that two versions of a file can be compared line by line. The same
 * document gives the same bytes, whatever way its records came about.
 */
export function exportJson(
  document: OrcaDocument,
  { projectName }: { readonly projectName: string },
): string {
  return [
    '{',
    `  "format": ${JSON.stringify(fileFormat)},`,
    `  "formatVersion": ${formatVersion},`,
    `  "project": { "name": ${JSON.stringify(projectName)} },`,
    '  "records": {',
    kinds.map((kind) => listText(document, kind)).join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

function listText(document: OrcaDocument, kind: Kind): string {
  // Parsing puts a record's fields into the schema's order.
  const lines = recordsOf(document, kind).map(
    (record) => `      ${JSON.stringify(recordSchemas[kind].parse(record))}`,
  );
  return lines.length > 0 ? `    "${kind}": [\n${lines.join(',\n')}\n    ]` : `    "${kind}": []`;
}
