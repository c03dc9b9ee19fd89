import { type OrcaDocument } from '../../model/document';
import { findRecord, grantsOf, recordsOf } from '../../model/lookups';
import { type OrcaRecord } from '../../model/record';

type Cell = { readonly objectId: string; readonly roleId: string | null };

/**
 * The cells of the CTA matrix that may say something else when a record changes: those of the roles that may use a verb,
 * and that of the verbs that nobody may use.
 */
export function cellsOfRecord(document: OrcaDocument, record: OrcaRecord): readonly Cell[] {
  switch (record.kind) {
    case 'cta': {
      const { objectId } = record;
      const roleIds = [...grantsOf(document, record.id).map(({ roleId }) => roleId), null];
      return roleIds.map((roleId) => ({ objectId, roleId }));
    }
    case 'grant': {
      const objectId = findRecord(document, 'cta', record.ctaId)?.objectId;
      if (objectId === undefined) return [];
      return [record.roleId, null].map((roleId) => ({ objectId, roleId }));
    }
    case 'answer':
      return record.matrix === 'cta' ? [{ objectId: record.rowId, roleId: record.columnId }] : [];
    // Verbs of a role that is archived are for nobody until it is back.
    case 'role':
      return recordsOf(document, 'grant')
        .filter(({ roleId }) => roleId === record.id)
        .flatMap(({ ctaId }) => {
          const objectId = findRecord(document, 'cta', ctaId)?.objectId;
          return objectId === undefined ? [] : [{ objectId, roleId: null }];
        });
    default:
      return [];
  }
}
