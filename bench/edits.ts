import { type OrcaRecord } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';

/** A model as one operation. */
export function writeAll(records: readonly OrcaRecord[]): Operation {
  return {
    type: 'records.write',
    writes: records.map((record) => ({ write: 'create', record })),
  };
}

/** A small edit as people make them all day. */
export function renameOf(attributeId: string, name: string): Operation {
  return { type: 'attribute.update', id: attributeId, patch: { name } };
}

export function attributeIds(records: readonly OrcaRecord[]): readonly string[] {
  return records.filter(({ kind }) => kind === 'attribute').map(({ id }) => id);
}
