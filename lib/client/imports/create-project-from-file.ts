import { z } from 'zod';

import { commitReplySchema } from '@/lib/contracts/operations';
import { projectSchema } from '@/lib/contracts/projects';
import { type ImportedProject } from '@/lib/orca/importers/import-json';
import { emptyDocument } from '@/lib/orca/model/document';
import { err, ok, type Result } from '@/lib/shared/result';

import { callApi } from '../api/api-client';
import { problemText } from '../api/problem-text';
import { newId } from '../document/new-id';
import { planImport } from './plan-import';

/** Makes a project of an imported file. Where its content is refused, the empty project is deleted again. */
export async function createProjectFromFile(
  imported: ImportedProject,
): Promise<Result<{ readonly projectId: string }, string>> {
  const plan = planImport(emptyDocument, imported);
  if (!plan.ok) return err(plan.error.map(({ message }) => message).join(' '));
  const created = await callApi(projectSchema, {
    method: 'POST',
    path: '/api/v1/projects',
    body: { name: imported.projectName },
  });
  if (!created.ok) return err(problemText(created.error));
  const projectId = created.value.id;
  const path = `/api/v1/projects/${projectId}`;
  if (plan.value.length === 0) return ok({ projectId });
  const filled = await callApi(commitReplySchema, {
    method: 'POST',
    path: `${path}/operations`,
    body: { batchId: newId(), operations: plan.value },
  });
  if (filled.ok) return ok({ projectId });
  await callApi(z.unknown(), { method: 'DELETE', path });
  return err(problemText(filled.error));
}
