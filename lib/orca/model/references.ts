import { unreachable } from '@/lib/shared/assert';

import { type Kind } from './kind';
import { type Mcsfd } from './mcsfd';
import { type OrcaRecord, type RecordOf } from './record';
import { type RecordRef } from './record-ref';

/**
 * A record's link to another. When the other is removed, a `cascade` link takes its holder along (a CTA without its
 * object means nothing) and a `clear` link is emptied.
 */
export type Reference = RecordRef & { readonly onRemove: 'cascade' | 'clear' };

/** Every link that a record holds. */
export function referencesOf(record: OrcaRecord): readonly Reference[] {
  switch (record.kind) {
    case 'phase':
    case 'role':
    case 'source':
      return [];
    case 'object':
      return [
        ...clears('object', record.parentId),
        ...clears('phase', record.phaseId),
        ...record.transitions.flatMap(({ ctaId }) => clears('cta', ctaId)),
        ...mcsfdReferences(record.collection),
      ];
    case 'relationship':
      return [
        cascades('object', record.fromId),
        cascades('object', record.toId),
        ...clears('object', record.viaId),
        ...clears('phase', record.phaseId),
        ...mcsfdReferences(record),
      ];
    case 'answer':
      return [cascades('object', record.rowId), cascades(columnKind(record), record.columnId)];
    case 'cta':
      return [
        cascades('object', record.objectId),
        ...clears('object', record.contextObjectId),
        ...clears('cta', record.contraCtaId),
        ...clears('phase', record.phaseId),
        ...[...record.createsIds, ...record.removesIds].flatMap((id) => clears('object', id)),
      ];
    case 'grant':
      return [cascades('cta', record.ctaId), cascades('role', record.roleId)];
    case 'attribute':
      return [
        cascades('object', record.objectId),
        ...clears('attribute', record.inheritedFromId),
        ...clearsRef(record.relativeTo),
        ...clears('phase', record.phaseId),
      ];
    case 'noun':
      return [
        ...[...new Set(record.occurrences.map(({ sourceId }) => sourceId))].flatMap((id) =>
          clears('source', id),
        ),
        ...clearsRef(record.target),
      ];
    case 'question':
      return clearsRef(record.attachedTo);
    default:
      return unreachable(record);
  }
}

/** Where a link should lead instead: another id, or null for nowhere. */
type Redirect = (target: RecordRef) => string | null;

/**
 * The record with its links led elsewhere. Links that the record can't be without (a CTA's object) stay where they are
 * when told to lead nowhere; a noun that loses what it became waits for a verdict again.
 */
export function mapReferences(record: OrcaRecord, redirect: Redirect): OrcaRecord {
  const must = (kind: Kind, id: string) => redirect({ kind, id }) ?? id;
  const may = (kind: Kind, id: string | null) => (id === null ? null : redirect({ kind, id }));
  switch (record.kind) {
    case 'phase':
    case 'role':
    case 'source':
      return record;
    case 'object':
      return {
        ...record,
        parentId: may('object', record.parentId),
        phaseId: may('phase', record.phaseId),
        transitions: record.transitions.map((transition) => ({
          ...transition,
          ctaId: may('cta', transition.ctaId),
        })),
        collection: ledCollection(record.collection, redirect),
      };
    case 'relationship':
      return {
        ...record,
        fromId: must('object', record.fromId),
        toId: must('object', record.toId),
        viaId: may('object', record.viaId),
        phaseId: may('phase', record.phaseId),
        ...mapMcsfd(record, redirect),
      };
    case 'answer':
      return {
        ...record,
        rowId: must('object', record.rowId),
        columnId: must(columnKind(record), record.columnId),
      };
    case 'cta':
      return {
        ...record,
        objectId: must('object', record.objectId),
        contextObjectId: may('object', record.contextObjectId),
        contraCtaId: may('cta', record.contraCtaId),
        phaseId: may('phase', record.phaseId),
        createsIds: ledAll('object', record.createsIds, redirect),
        removesIds: ledAll('object', record.removesIds, redirect),
      };
    case 'grant':
      return { ...record, ctaId: must('cta', record.ctaId), roleId: must('role', record.roleId) };
    case 'attribute':
      return {
        ...record,
        objectId: must('object', record.objectId),
        inheritedFromId: may('attribute', record.inheritedFromId),
        relativeTo: led(record.relativeTo, redirect),
        phaseId: may('phase', record.phaseId),
      };
    case 'noun':
      return mapNoun(record, redirect);
    case 'question':
      return { ...record, attachedTo: led(record.attachedTo, redirect) };
    default:
      return unreachable(record);
  }
}

type McsfdLinks = Pick<Mcsfd, 'mechanicsRoleIds' | 'sorts' | 'filters'>;

/** A list loses the orders, filters and roles whose records go. */
function mcsfdReferences(list: McsfdLinks | null): readonly Reference[] {
  if (!list) return [];
  const { mechanicsRoleIds, sorts, filters } = list;
  return [
    ...mechanicsRoleIds.flatMap((id) => clears('role', id)),
    ...[...sorts, ...filters].flatMap(({ attributeId }) => clears('attribute', attributeId)),
  ];
}

/** Where two attributes became one, the first of their orders and filters stays. */
function mapMcsfd({ mechanicsRoleIds, sorts, filters }: McsfdLinks, redirect: Redirect) {
  const bound = <Item extends { readonly attributeId: string }>(items: readonly Item[]): Item[] => {
    const kept = new Map<string, Item>();
    for (const item of items) {
      const attributeId = redirect({ kind: 'attribute', id: item.attributeId });
      if (attributeId === null || kept.has(attributeId)) continue;
      kept.set(attributeId, { ...item, attributeId });
    }
    return [...kept.values()];
  };
  return {
    mechanicsRoleIds: ledAll('role', mechanicsRoleIds, redirect),
    sorts: bound(sorts),
    filters: bound(filters),
  };
}

function ledCollection(collection: RecordOf<'object'>['collection'], redirect: Redirect) {
  return collection && { ...collection, ...mapMcsfd(collection, redirect) };
}

function ledAll(kind: Kind, ids: readonly string[], redirect: Redirect): string[] {
  const next = ids.map((id) => redirect({ kind, id })).filter((id) => id !== null);
  return [...new Set(next)];
}

function mapNoun(noun: RecordOf<'noun'>, redirect: Redirect): RecordOf<'noun'> {
  const target = led(noun.target, redirect);
  return {
    ...noun,
    target,
    verdict: noun.target && !target ? 'undecided' : noun.verdict,
    occurrences: noun.occurrences.flatMap(({ sourceId, ...span }) => {
      const next = redirect({ kind: 'source', id: sourceId });
      return next === null ? [] : [{ sourceId: next, ...span }];
    }),
  };
}

function led<Ref extends RecordRef>(ref: Ref | null, redirect: Redirect): Ref | null {
  const id = ref && redirect(ref);
  return ref && id !== null ? { ...ref, id } : null;
}

function cascades(kind: Kind, id: string): Reference {
  return { kind, id, onRemove: 'cascade' };
}

function clears(kind: Kind, id: string | null): readonly Reference[] {
  return id === null ? [] : [{ kind, id, onRemove: 'clear' }];
}

function clearsRef(ref: RecordRef | null): readonly Reference[] {
  return ref ? clears(ref.kind, ref.id) : [];
}

function columnKind({ matrix }: RecordOf<'answer'>): Kind {
  return matrix === 'cta' ? 'role' : 'object';
}
