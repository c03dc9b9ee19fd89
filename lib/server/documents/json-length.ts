import 'server-only';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { type Diff } from '@/lib/orca/operations/diff';

/** How long records are as JSON: what they weigh, in a unit that follows their texts. */
export function jsonLengthOf(records: Iterable<OrcaRecord>): number {
  let length = 0;
  for (const record of records) length += JSON.stringify(record).length;
  return length;
}

/** By how much a diff makes a model's JSON longer; below nothing where it makes it shorter. */
export function growthOf(diff: Diff): number {
  return diff.reduce((growth, entry) => {
    switch (entry.change) {
      case 'create':
        return growth + JSON.stringify(entry.record).length;
      case 'remove':
        return growth - JSON.stringify(entry.record).length;
      case 'update':
        return growth + JSON.stringify(entry.after).length - JSON.stringify(entry.before).length;
    }
  }, 0);
}
