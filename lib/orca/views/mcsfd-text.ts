import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { type Mcsfd } from '../model/mcsfd';
import { boundAttributeName } from './bound-attribute-name';

/** One question that a list has to answer, and what it answers; nobody's words are escaped for any format. */
export type McsfdLine = {
  readonly label: 'Mechanics' | 'Sorting' | 'Filtering' | 'Dependency';
  readonly text: string;
};

type NameOf = (attributeId: string) => string;

/** What a list asks for, in sentences: "by hand (Member); scanned at the desk". Questions without an answer are left out. */
export function mcsfdLines(
  document: OrcaDocument,
  mcsfd: Mcsfd,
  listedId: string,
): readonly McsfdLine[] {
  const nameOf = (attributeId: string) => boundAttributeName(document, attributeId, listedId);
  const lines: readonly McsfdLine[] = [
    { label: 'Mechanics', text: joined([mechanicsText(document, mcsfd), mcsfd.mechanics]) },
    { label: 'Sorting', text: joined([sortsText(mcsfd, nameOf), mcsfd.sorting]) },
    { label: 'Filtering', text: joined([filtersText(mcsfd, nameOf), mcsfd.filtering]) },
    { label: 'Dependency', text: joined([...dependencyTexts(mcsfd), mcsfd.dependency]) },
  ];
  return lines.filter(({ text }) => text !== '');
}

const kindTexts: Readonly<Record<Mcsfd['mechanicsKinds'][number], string>> = {
  manual: 'by hand',
  automatic: 'by a rule',
  algorithm: 'by an algorithm',
  inherited: 'inherited',
  imported: 'imported',
};

function mechanicsText(
  document: OrcaDocument,
  { mechanicsKinds: kinds, mechanicsRoleIds }: Mcsfd,
): string {
  const roles = mechanicsRoleIds.flatMap((id) => findRecord(document, 'role', id)?.name ?? []);
  // Roles that somebody had named before it was no more by hand say nothing.
  if (roles.length === 0 || !kinds.includes('manual')) {
    return kinds.map((kind) => kindTexts[kind]).join(', ');
  }
  const others = kinds.filter((kind) => kind !== 'manual').map((kind) => kindTexts[kind]);
  return [`${kindTexts.manual} (${roles.join(', ')})`, ...others].join(', ');
}

/** The first order is the one at the start, the others are offered. */
function sortsText({ sorts }: Mcsfd, nameOf: NameOf): string {
  const [start, ...offered] = sorts.map(
    ({ attributeId, direction }) => `${nameOf(attributeId)}, ${direction}`,
  );
  return joined([
    start === undefined ? '' : `by ${start}, at the start`,
    ...offered.map((order) => `or by ${order}`),
  ]);
}

function filtersText({ filters }: Mcsfd, nameOf: NameOf): string {
  return filters
    .map(({ attributeId, by, value }) => {
      const name = nameOf(attributeId);
      const limited = value === '' ? name : `${name}: ${value}`;
      return by === 'system' ? `always ${limited}` : `by ${limited}`;
    })
    .join(', ');
}

const dependenceTexts: Readonly<Record<Mcsfd['dependence'], string>> = {
  '': '',
  independent: 'can be without it',
  dependent: 'can’t be without it',
};

const deletionTexts: Readonly<Record<Mcsfd['onDelete'], string>> = {
  '': '',
  cascade: 'goes along when that is deleted',
  orphan: 'stays on its own when that is deleted',
  block: 'keeps that from being deleted',
  archive: 'is archived when that is deleted',
  reassign: 'moves to another when that is deleted',
};

function dependencyTexts({ dependence, onDelete }: Mcsfd): readonly string[] {
  return [dependenceTexts[dependence], deletionTexts[onDelete]];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}
