import { tiers } from '../model/grant';
import { nameKey } from '../model/name-key';
import { type ListedCell, type ListedLines } from './listed-table';
import { type PasteRequest } from './paste-plan';
import { cellAddress } from './pasted-heads';

const titles = {
  object: ['object', 'entity', 'resource'],
  role: ['role', 'who', 'user', 'user role', 'user type', 'actor', 'persona'],
  verb: ['verb', 'cta', 'call to action', 'calls to action', 'action'],
  tier: ['tier'],
} as const;

type Title = keyof typeof titles;

type ListReader = {
  /** The column of verbs that nobody may use. */
  readonly nobody: string;
  readonly isRole: (text: string) => boolean;
};

/**
 * The lines of a list with a call to action to each (`Object | Role | CTA`, our own list among them); nothing where the
 * table is none. Lines with merged cells say the object, or both, of the line above; without a role they say `nobody`.
 */
export function listedCtas(
  { rows: [top = [], ...lines], isOwn }: Pick<PasteRequest, 'rows' | 'isOwn'>,
  { nobody, isRole }: ListReader,
): ListedLines | undefined {
  const columns = columnsOf(top, isOwn);
  if (!columns) return undefined;
  const cells: ListedCell[] = [];
  let [object, role] = ['', ''];
  for (const [index, line] of lines.entries()) {
    const said = saidIn(line, columns);
    role = said.role || (said.object === '' ? role : '');
    object = said.object || object;
    if (said.verb === '') continue;
    const text = withTier(said.verb, said.tier);
    const at = cellAddress(index + 1, columns.verb);
    const roles = isRole(role) ? [role] : role.split(/[,;\n]/u).map((one) => one.trim());
    cells.push(...roles.map((one) => ({ row: object, column: one || nobody, text, at })));
  }
  return cells.length > 0 ? { cells, columns: Object.values(columns) } : undefined;
}

type ListColumns = Readonly<Record<Title, number>>;

/** Where the columns stand; -1 where there is no tier. Nothing where another one is missing. */
function columnsOf(top: readonly string[], isOwn: boolean): ListColumns | undefined {
  const columnOf = (title: Title) => {
    const found = top.flatMap((text, at) => (isTitle(title, text) ? [at] : []));
    return (found.length === 1 ? found[0] : undefined) ?? -1;
  };
  // Our own list has its objects for heads, under an empty corner.
  const object = isOwn && top[0] === '' ? 0 : columnOf('object');
  const columns = { object, role: columnOf('role'), verb: columnOf('verb') };
  return Object.values(columns).includes(-1) ? undefined : { ...columns, tier: columnOf('tier') };
}

function saidIn(line: readonly string[], columns: ListColumns): Readonly<Record<Title, string>> {
  const textAt = (at: number) => (line[at] ?? '').trim();
  return {
    object: textAt(columns.object),
    role: textAt(columns.role),
    verb: textAt(columns.verb),
    tier: textAt(columns.tier),
  };
}

function isTitle(title: Title, text: string): boolean {
  return titles[title].some((word) => nameKey(word) === nameKey(text));
}

/** The tier of a line is that of its verb, where it has no more than one. */
function withTier(verb: string, tier: string): string {
  const isTier = tiers.some((one) => one === tier.toUpperCase());
  return isTier && !/[,;\n]/u.test(verb) ? `${verb} [${tier.toUpperCase()}]` : verb;
}
