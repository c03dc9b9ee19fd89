import { type OrcaDocument } from '../model/document';
import { exportCsv, type NamedFile } from './csv';
import { exportDbml } from './dbml';
import { exportFileName } from './export-file-name';
import { exportJson } from './json';
import { exportMarkdown } from './markdown';
import { exportMermaid } from './mermaid';

export const exportFormats = ['json', 'csv', 'markdown', 'mermaid', 'dbml'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** A project in one format: what a download is called, and its texts. More than one text is a zip of them. */
export type ExportedProject = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly files: readonly NamedFile[];
};

type Writer = {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (
    document: OrcaDocument,
    about: { readonly projectName: string },
  ) => string | readonly NamedFile[];
};

const writers: Readonly<Record<ExportFormat, Writer>> = {
  json: { extension: 'json', mediaType: 'application/json', write: exportJson },
  csv: { extension: 'zip', mediaType: 'application/zip', write: exportCsv },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', write: exportMarkdown },
  mermaid: { extension: 'mmd', mediaType: 'text/plain; charset=utf-8', write: exportMermaid },
  dbml: { extension: 'dbml', mediaType: 'text/plain; charset=utf-8', write: exportDbml },
};

export function exportProject(
  document: OrcaDocument,
  { projectName, format }: { readonly projectName: string; readonly format: ExportFormat },
): ExportedProject {
  const { extension, mediaType, write } = writers[format];
  const fileName = exportFileName(projectName, format, extension);
  const written = write(document, { projectName });
  const files = typeof written === 'string' ? [{ name: fileName, content: written }] : written;
  return { fileName, mediaType, files };
}
