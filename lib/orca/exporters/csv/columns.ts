import { type OrcaDocument } from '../../model/document';
import { type Kind } from '../../model/kind';
import { pluralOf } from '../../model/name-key';
import { type RecordOf } from '../../model/record';
import { type RecordRef } from '../../model/record-ref';
import { mcsfdLines, type McsfdLine } from '../../views/mcsfd-text';
import { cardinalityText } from '../../views/nested/cardinality-text';
import { type Cell } from './csv-text';
import { recordLabel } from './record-label';

type Column<K extends Kind> = (record: RecordOf<K>, document: OrcaDocument) => Cell;

type Columns<K extends Kind> = Readonly<Record<string, Column<K>>>;

/**
 * What each kind's file shows. Links have two columns, the id for machines and the name for people; lists become text,
 * one item a line. A source's text is left out: it is longer than a spreadsheet's cell can be.
 */
export const csvColumns: { readonly [K in Kind]: Columns<K> } = {
  phase: { id: ({ id }) => id, name: ({ name }) => name },
  role: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    kind: ({ roleKind }) => roleKind,
    definition: ({ definition }) => definition,
    archived: ({ isArchived }) => isArchived,
  },
  source: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    kind: ({ sourceKind }) => sourceKind,
    participant: ({ participant }) => participant,
    date: ({ date }) => date,
    licence: ({ licence }) => licence,
    characters: ({ body }) => body.length,
  },
  object: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    plural: pluralOf,
    user_label: ({ userLabel }) => userLabel,
    code_name: ({ codeName }) => codeName,
    definition: ({ definition }) => definition,
    is_not: ({ isNot }) => isNot,
    synonyms: ({ synonyms }) =>
      lines(
        synonyms,
        ({ name, status, reason }) => `${name} (${[status, reason].filter(Boolean).join(': ')})`,
      ),
    instances: ({ instances }) => lines(instances, (instance) => instance),
    states: ({ states }) =>
      lines(states, ({ name, definition }) => withDefinition(name, definition)),
    transitions: ({ transitions }, document) =>
      lines(transitions, ({ from, to, ctaId }) =>
        withDefinition(`${from} → ${to}`, nameOf(document, 'cta', ctaId)),
      ),
    type: ({ objectType }) => objectType,
    parent_id: ({ parentId }) => parentId,
    parent: ({ parentId }, document) => nameOf(document, 'object', parentId),
    structure: ({ structure }) => structure,
    purpose: ({ purpose }) => purpose,
    collection_typical: ({ collection }) => collection?.typical ?? '',
    collection_mechanics: collectionColumn('Mechanics'),
    collection_sorting: collectionColumn('Sorting'),
    collection_filtering: collectionColumn('Filtering'),
    collection_dependency: collectionColumn('Dependency'),
    signed_off_by: ({ signOff }) => signOff?.by ?? '',
    signed_off_at: ({ signOff }) => signOff?.at ?? '',
    phase_id: ({ phaseId }) => phaseId,
    phase: ({ phaseId }, document) => nameOf(document, 'phase', phaseId),
  },
  relationship: {
    id: ({ id }) => id,
    from_id: ({ fromId }) => fromId,
    from: ({ fromId }, document) => nameOf(document, 'object', fromId),
    label: ({ label }) => label,
    to_id: ({ toId }) => toId,
    to: ({ toId }, document) => nameOf(document, 'object', toId),
    cardinality: ({ min, max }) => cardinalityText(min, max),
    min: ({ min }) => min,
    max: ({ max }) => max ?? 'many',
    typical: ({ typical }) => typical,
    mechanics_kinds: ({ mechanicsKinds }) => mechanicsKinds.join(', '),
    mechanics_role_ids: ({ mechanicsRoleIds }) => mechanicsRoleIds.join('\n'),
    mechanics_roles: ({ mechanicsRoleIds }, document) =>
      namesOf(document, 'role', mechanicsRoleIds),
    mechanics: ({ mechanics }) => mechanics,
    sort_attribute_ids: ({ sorts }) => lines(sorts, ({ attributeId }) => attributeId),
    sorts: ({ sorts }, document) =>
      lines(
        sorts,
        ({ attributeId, direction }) =>
          `${nameOf(document, 'attribute', attributeId)} (${direction})`,
      ),
    sorting: ({ sorting }) => sorting,
    filter_attribute_ids: ({ filters }) => lines(filters, ({ attributeId }) => attributeId),
    filters: ({ filters }, document) =>
      lines(
        filters,
        ({ attributeId, by, value }) =>
          `${withDefinition(nameOf(document, 'attribute', attributeId), value)} (${by})`,
      ),
    filtering: ({ filtering }) => filtering,
    dependence: ({ dependence }) => dependence,
    on_delete: ({ onDelete }) => onDelete,
    dependency: ({ dependency }) => dependency,
    shown_as: ({ shownAs }) => shownAs,
    via_id: ({ viaId }) => viaId,
    via: ({ viaId }, document) => nameOf(document, 'object', viaId),
    note: ({ note }) => note,
    phase_id: ({ phaseId }) => phaseId,
    phase: ({ phaseId }, document) => nameOf(document, 'phase', phaseId),
  },
  answer: {
    id: ({ id }) => id,
    matrix: ({ matrix }) => matrix,
    row_id: ({ rowId }) => rowId,
    row: ({ rowId }, document) => nameOf(document, 'object', rowId),
    column_id: ({ columnId }) => columnId,
    column: ({ matrix, columnId }, document) =>
      nameOf(document, matrix === 'cta' ? 'role' : 'object', columnId),
    answer: ({ value }) => value,
    note: ({ note }) => note,
  },
  cta: {
    id: ({ id }) => id,
    verb: ({ verb }) => verb,
    object_id: ({ objectId }) => objectId,
    object: ({ objectId }, document) => nameOf(document, 'object', objectId),
    context_object_id: ({ contextObjectId }) => contextObjectId,
    context_object: ({ contextObjectId }, document) => nameOf(document, 'object', contextObjectId),
    context_preposition: ({ contextPreposition }) => contextPreposition,
    why: ({ why }) => why,
    why_business: ({ whyBusiness }) => whyBusiness,
    result: ({ result }) => result,
    new_state: ({ newState }) => newState,
    creates_ids: ({ createsIds }) => createsIds.join('\n'),
    creates: ({ createsIds }, document) => namesOf(document, 'object', createsIds),
    removes_ids: ({ removesIds }) => removesIds.join('\n'),
    removes: ({ removesIds }, document) => namesOf(document, 'object', removesIds),
    notification: ({ notification }) => notification,
    complexity: ({ complexity }) => complexity,
    crud: ({ crud }) => crud,
    contra_cta_id: ({ contraCtaId }) => contraCtaId,
    contra_cta: ({ contraCtaId }, document) => nameOf(document, 'cta', contraCtaId),
    placements: ({ placements }) => placements.join(', '),
    phase_id: ({ phaseId }) => phaseId,
    phase: ({ phaseId }, document) => nameOf(document, 'phase', phaseId),
  },
  grant: {
    id: ({ id }) => id,
    cta_id: ({ ctaId }) => ctaId,
    cta: ({ ctaId }, document) => nameOf(document, 'cta', ctaId),
    role_id: ({ roleId }) => roleId,
    role: ({ roleId }, document) => nameOf(document, 'role', roleId),
    states: ({ states }) => lines(states, (state) => state),
    condition: ({ condition }) => condition,
    tier: ({ tier }) => tier,
    story: ({ story }) => story,
    acceptance: ({ acceptance }) => acceptance,
  },
  attribute: {
    id: ({ id }) => id,
    object_id: ({ objectId }) => objectId,
    object: ({ objectId }, document) => nameOf(document, 'object', objectId),
    name: ({ name }) => name,
    group: ({ group }) => group,
    type: ({ attributeType }) => attributeType,
    required: ({ required }) => required,
    values: ({ values }) => lines(values, (value) => value),
    format: ({ format }) => format,
    origin: ({ origin }) => origin,
    formula: ({ formula }) => formula,
    example: ({ example }) => example,
    inherited_from_id: ({ inheritedFromId }) => inheritedFromId,
    inherited_from: ({ inheritedFromId }, document) =>
      nameOf(document, 'attribute', inheritedFromId),
    relative_to_id: ({ relativeTo }) => relativeTo?.id ?? '',
    relative_to: ({ relativeTo }, document) => refName(document, relativeTo),
    sortable: ({ sortable }) => sortable,
    filterable: ({ filterable }) => filterable,
    searchable: ({ searchable }) => searchable,
    phase_id: ({ phaseId }) => phaseId,
    phase: ({ phaseId }, document) => nameOf(document, 'phase', phaseId),
  },
  noun: {
    id: ({ id }) => id,
    text: ({ text }) => text,
    occurrences: ({ occurrences }) => occurrences.length,
    sources: ({ occurrences }, document) =>
      lines([...new Set(occurrences.map(({ sourceId }) => sourceId))], (id) =>
        nameOf(document, 'source', id),
      ),
    verdict: ({ verdict }) => verdict,
    reason: ({ reason }) => reason,
    note: ({ note }) => note,
    target_id: ({ target }) => target?.id ?? '',
    target: ({ target }, document) => refName(document, target),
    structure: ({ structure }) => structure,
    instances: ({ instances }) => instances,
    purpose: ({ purpose }) => purpose,
  },
  question: {
    id: ({ id }) => id,
    text: ({ text }) => text,
    risk: ({ risk }) => risk,
    owner: ({ owner }) => owner,
    status: ({ status }) => status,
    answer: ({ answer }) => answer,
    attached_to_kind: ({ attachedTo }) => attachedTo?.kind ?? '',
    attached_to_id: ({ attachedTo }) => attachedTo?.id ?? '',
    attached_to: ({ attachedTo }, document) => refName(document, attachedTo),
  },
};

function nameOf(document: OrcaDocument, kind: Kind, id: string | null): string {
  return id === null ? '' : recordLabel(document, { kind, id });
}

function namesOf(document: OrcaDocument, kind: Kind, ids: readonly string[]): string {
  return lines(ids, (id) => nameOf(document, kind, id));
}

/** What the list of all of an object asks for, in words: the file of the model has it in parts. */
function collectionColumn(label: McsfdLine['label']): Column<'object'> {
  return ({ id, collection }, document) =>
    (collection ? mcsfdLines(document, collection, id) : []).find((line) => line.label === label)
      ?.text ?? '';
}

function refName(document: OrcaDocument, ref: RecordRef | null): string {
  return ref ? recordLabel(document, ref) : '';
}

function lines<T>(items: readonly T[], textOf: (item: T) => string): string {
  return items.map(textOf).join('\n');
}

function withDefinition(name: string, definition: string): string {
  return definition === '' ? name : `${name}: ${definition}`;
}
