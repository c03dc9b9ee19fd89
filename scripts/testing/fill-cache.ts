import { documentOf } from '@/lib/orca/model/document';
import { DocumentCache } from '@/lib/server/documents/document-cache';
import { encodedDocument } from '@/lib/server/documents/encoded-document';
import { jsonLengthOf } from '@/lib/server/documents/json-length';
import { largeModel } from '@/prisma/demo/large-model';

// A process of its own, which reads so many large models one after the other and prints the most memory, in MiB, that took.
const [models = 0, objects = 0] = process.argv.slice(2).map(Number);

const records = largeModel(objects);
const jsonLength = jsonLengthOf(records);
const cache = new DocumentCache();
for (let n = 0; n < models; n += 1) {
  // Each has texts of its own, as when they are read.
  const document = documentOf(structuredClone(records));
  const snapshot = cache.offer({ projectId: String(n), version: 1, document, jsonLength });
  // Some are only edited, and weigh least for what they take; others are sent.
  if (n < models / 2) continue;
  await Promise.all([encodedDocument(snapshot, 'br'), encodedDocument(snapshot, 'gzip')]);
  cache.weighAgain(snapshot);
}
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1_024)));
