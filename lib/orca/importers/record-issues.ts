import { kindNoun } from '../model/kind-words';
import { type OrcaRecord } from '../model/record';
import { refKey } from '../model/record-ref';
import { referencesOf } from '../model/references';
import { type ImportIssue, pathText } from './import-issue';

/** A record and where it stands in its file. */
export type FiledRecord = {
  readonly record: OrcaRecord;
  readonly path: readonly PropertyKey[];
};

export function repeatedIds(filed: readonly FiledRecord[]): readonly ImportIssue[] {
  const firsts = new Map<string, FiledRecord>();
  return filed.flatMap((item): ImportIssue[] => {
    const first = firsts.get(refKey(item.record));
    if (!first) {
      firsts.set(refKey(item.record), item);
      return [];
    }
    const message = `The id ${item.record.id} is used twice; ${pathText(first.path)} has it too.`;
    return [{ code: 'duplicate_id', path: pathText([...item.path, 'id']), message }];
  });
}

export function brokenLinks(filed: readonly FiledRecord[]): readonly ImportIssue[] {
  const known = new Set(filed.map(({ record }) => refKey(record)));
  return filed.flatMap(({ record, path }) =>
    referencesOf(record)
      .filter((reference) => !known.has(refKey(reference)))
      .map(({ kind, id }): ImportIssue => {
        const message = `It points at the ${kindNoun(kind)} ${id}, which is not in the file.`;
        return {
          code: 'dangling_reference',
          path: pathText([...path, ...fieldHolding(record, id)]),
          message,
        };
      }),
  );
}

/** The field whose value, however deep, is the id: one link names one record. */
function fieldHolding(record: OrcaRecord, id: string): readonly string[] {
  const holder = Object.entries(record).find(
    ([name, value]) => name !== 'id' && JSON.stringify(value).includes(`"${id}"`),
  );
  return holder ? [holder[0]] : [];
}
