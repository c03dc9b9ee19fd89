import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { allRecords, emptyDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { randomStory } from '@/lib/orca/testing/random-document';

import { database } from '../database/db';
import { aProject } from '../testing/a-project';
import { commitOperations } from './commit-operations';
import { readSnapshot } from './document-store';
import { openDocuments } from './documents';

it('reads back, after any batches, the document that they make in memory', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
      async (seed, lengths) => {
        const { user, project } = await aProject();
        const of = { userId: user.id, projectId: project.id };
        const within = openDocuments(database().pool);
        const { operations } = randomStory(seed, 60);
        let at = 0;
        for (const length of lengths) {
          const batch = operations.slice(at, at + length);
          at += length;
          if (batch.length === 0) break;
          const reply = await commitOperations(
            { ...of, batchId: randomUUID(), operations: batch },
            within,
          );
          expect(reply.ok).toBe(true);
        }
        const folded = applyOperations(emptyDocument, operations.slice(0, at));
        const stored = await readSnapshot(database().pool, of.projectId);
        expect(stored && [...allRecords(stored.document)]).toEqual(
          folded.ok && [...allRecords(folded.value.document)],
        );
      },
    ),
    { numRuns: 25 },
  );
});
