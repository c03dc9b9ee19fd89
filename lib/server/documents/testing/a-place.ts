import { randomUUID } from 'node:crypto';

import { allRecords, type OrcaDocument } from '@/lib/orca/model/document';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject } from '@/lib/orca/testing/builders';

import { database } from '../../database/db';
import { aProject } from '../../testing/a-project';
import { commitOperations } from '../commit-operations';
import { readSnapshot } from '../document-store';
import { openDocuments, type Documents } from '../documents';

type Place = { readonly userId: string; readonly projectId: string };

/** What another process has: it shares the database, and remembers nothing of it. */
export const anotherProcess = () => openDocuments(database().pool);

/** A new project, and somebody who may do everything there. */
export async function aPlace(): Promise<Place> {
  const { user, project } = await aProject();
  return { userId: user.id, projectId: project.id };
}

export async function commit(of: Place, operations: readonly Operation[], within?: Documents) {
  return commitOperations({ ...of, batchId: randomUUID(), operations: [...operations] }, within);
}

/** The document as a process sees it that remembers nothing. */
export async function stored({
  projectId,
}: Pick<Place, 'projectId'>): Promise<OrcaDocument | undefined> {
  return (await readSnapshot(database().pool, projectId))?.document;
}

export async function storedRecords(of: Place) {
  const document = await stored(of);
  return document ? [...allRecords(document)] : [];
}

/** Makes an object of this name. */
export const create = (name: string): Operation => ({
  type: 'object.create',
  record: anObject({ name }),
});
