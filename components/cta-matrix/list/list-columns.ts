import { type RecordOf } from '@/lib/orca/model/record';
import { type CtaLine, type CtaListSort } from '@/lib/orca/views/cta/cta-list';
import { userStory } from '@/lib/orca/views/cta/user-story';

import { ctaWords } from '../cta-words';

export type ListColumn = 'verb' | 'role' | 'tier' | 'crud' | 'when' | 'story';

type ColumnLook = {
  readonly id: ListColumn;
  readonly title: string;
  readonly widthPx: number;
  /** What the list is sorted by from its head; nothing where there is no order. */
  readonly sort?: CtaListSort['by'];
};

export const listColumns: readonly ColumnLook[] = [
  { id: 'verb', title: 'Verb', widthPx: 220, sort: 'verb' },
  { id: 'role', title: 'Role', widthPx: 130, sort: 'role' },
  { id: 'tier', title: 'Tier', widthPx: 116, sort: 'tier' },
  { id: 'crud', title: 'Part of life', widthPx: 110, sort: 'crud' },
  { id: 'when', title: 'Only when', widthPx: 200 },
  { id: 'story', title: 'Story', widthPx: 480 },
];

/** The order after a press on a head: by it, then the other way, then as in the model. */
export function nextSort({ by, direction }: CtaListSort, pressed: CtaListSort['by']): CtaListSort {
  if (by !== pressed) return { by: pressed, direction: 'ascending' };
  return direction === 'ascending'
    ? { by: pressed, direction: 'descending' }
    : { by: 'object', direction: 'ascending' };
}

/** A line with what its story names. */
export type ListedLine = Omit<CtaLine, 'key'> & {
  readonly contextObject: RecordOf<'object'> | undefined;
};

/** What a line says in a column, as text. */
export function listText(line: ListedLine, column: ListColumn): string {
  return textOf[column](line);
}

const textOf: Readonly<Record<ListColumn, (line: ListedLine) => string>> = {
  verb: ({ phrase }) => phrase,
  role: ({ role }) => role?.name ?? 'Unassigned',
  tier: ({ grant }) => grant?.tier ?? '',
  crud: ({ cta }) => (cta.crud === null ? '' : ctaWords.crud[cta.crud]),
  when: ({ grant }) =>
    [grant?.states.join(' or ') ?? '', grant?.condition ?? '']
      .filter((part) => part !== '')
      .join('; '),
  story: ({ role, grant, ...parts }) => (role && grant ? userStory({ role, grant, ...parts }) : ''),
};
