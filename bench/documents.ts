import { measureCommits } from './commits';
import { openPlace } from './open-place';
import { measureReads } from './reads';

/** Reading and changing a large model through the product, against the same SQL without it. */
export async function measureDocuments(): Promise<void> {
  const place = await openPlace();
  try {
    await measureReads(place);
    await measureCommits(place);
  } finally {
    await place.close();
  }
}
