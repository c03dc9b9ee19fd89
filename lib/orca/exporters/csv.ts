import { type OrcaDocument } from '../model/document';
import { kinds, type Kind } from '../model/kind';
import { recordsOf } from '../model/lookups';
import { csvColumns } from './csv/columns';
import { csvText } from './csv/csv-text';

export type NamedFile = { readonly name: string; readonly content: string };

/** One CSV file a kind, with a header row, for spreadsheets. For reading a project back there is `exportJson`. */
export function exportCsv(document: OrcaDocument): readonly NamedFile[] {
  return kinds.map((kind) => fileOf(document, kind));
}

function fileOf<K extends Kind>(
  document: OrcaDocument,
  kind: K,
): { readonly name: `${K}s.csv`; readonly content: string } {
  const columns = Object.entries(csvColumns[kind]);
  const rows = recordsOf(document, kind).map((record) =>
    columns.map(([, cellOf]) => cellOf(record, document)),
  );
  return { name: `${kind}s.csv`, content: csvText([columns.map(([header]) => header), ...rows]) };
}
