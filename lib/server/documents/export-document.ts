import 'server-only';
import { exportBytes } from '@/lib/files/export-bytes';
import { exportProject, type ExportFormat } from '@/lib/orca/exporters/export-project';
import { ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { readProject } from '../projects/read-project';
import { readDocument } from './read-document';

export type DocumentExport = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A project's newest version as a file. Fails with `not_found` for people who are no members. */
export async function exportDocument({
  userId,
  projectId,
  format,
}: {
  readonly userId: string;
  readonly projectId: string;
  readonly format: ExportFormat;
}): Promise<Result<DocumentExport, Failure>> {
  const [read, project] = await Promise.all([
    readDocument({ userId, projectId }),
    readProject({ userId, projectId }),
  ]);
  if (!read.ok) return read;
  if (!project.ok) return project;
  const exported = exportProject(read.value.document, { projectName: project.value.name, format });
  const { fileName, mediaType } = exported;
  return ok({ fileName, mediaType, bytes: exportBytes(exported) });
}
