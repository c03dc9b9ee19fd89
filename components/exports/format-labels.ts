import { type ExportFormat } from '@/lib/orca/exporters/export-project';

/** What each format is called, and what it is good for. */
export const formatLabels: Readonly<
  Record<ExportFormat, { readonly name: string; readonly use: string }>
> = {
  json: { name: 'JSON', use: 'Everything, to read back in here' },
  csv: { name: 'CSV', use: 'One table a kind, for spreadsheets' },
  markdown: { name: 'Object guide', use: 'Markdown to read and share' },
  mermaid: { name: 'Mermaid', use: 'ER diagram for docs and wikis' },
  dbml: { name: 'DBML', use: 'A first draft of the database' },
};
