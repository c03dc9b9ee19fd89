import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { nameGiver, snakeCase } from '../code-names';
import { type Column, TableColumns } from './columns';
import { type ColumnLink, type Link, linkOf } from './links';
import { relationshipPairs, type RelationshipPair } from './relationship-pairs';

export type Table = {
  readonly object: RecordOf<'object'>;
  readonly name: string;
  readonly columns: readonly Column[];
};

/** Two tables of which each row goes with many of the other. */
export type ManyToMany = { readonly from: string; readonly to: string; readonly label: string };

/** The model as developers store it. All names are safe identifiers, unique among tables and choices. */
export type DataModel = {
  readonly tables: readonly Table[];
  readonly manyToMany: readonly ManyToMany[];
  readonly pairs: readonly RelationshipPair[];
  readonly tableNames: ReadonlyMap<string, string>;
  /** Gives out more names that collide with none of the others. */
  readonly giveName: (wanted: string) => string;
};

export function dataModelOf(document: OrcaDocument): DataModel {
  const giveName = nameGiver();
  const objects = recordsOf(document, 'object');
  const tableNames = new Map(
    objects.map(({ id, codeName, name }) => [id, giveName(snakeCase(codeName || name, 'object'))]),
  );
  const nameOf = (id: string) => tableNames.get(id) ?? '';
  const pairs = relationshipPairs(document);
  const links = pairs.map(linkOf).filter((link) => link !== null);
  const held = columnLinksByHolder(links);
  const tables = objects.map((object) => {
    const columns = new TableColumns(document, object, { nameOf, giveName });
    return { object, name: nameOf(object.id), columns: columns.of(held.get(object.id) ?? []) };
  });
  const manyToMany = links.flatMap((link) =>
    link.link === 'table'
      ? [{ from: nameOf(link.fromId), to: nameOf(link.toId), label: link.label }]
      : [],
  );
  return { tables, manyToMany, pairs, tableNames, giveName };
}

function columnLinksByHolder(links: readonly Link[]): ReadonlyMap<string, readonly ColumnLink[]> {
  const held = new Map<string, ColumnLink[]>();
  for (const link of links) {
    if (link.link !== 'column') continue;
    const own = held.get(link.holderId) ?? [];
    own.push(link);
    held.set(link.holderId, own);
  }
  return held;
}
