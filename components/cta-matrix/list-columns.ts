import { type RecordOf } from '@/lib/orca/model/record';
import { type CtaLine, type CtaListSort } from '@/lib/orca/views/cta-list';
import { userStory } from '@/lib/orca/views/user-story';

import { ctaWords } from './cta-words';

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
  { id: 'tier', title: 'Tier', widthPx: 72, sort: 'tier' },
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

type TextAsked = {
  readonly line: CtaLine;
  readonly contextObject: RecordOf<'object'> | undefined;
};

/** What a line says in a column, as text. */
export function listText({ line, contextObject }: TextAsked, column: ListColumn): string {
  const { cta, grant, role, object, phrase } = line;
  switch (column) {
    case 'verb':
      return phrase;
    case 'role':
      return role?.name ?? 'Unassigned';
    case 'tier':
      return grant?.tier ?? '';
    case 'crud':
      return cta.crud === null ? '' : ctaWords.crud[cta.crud];
    case 'when':
      return [grant?.states.join(' or ') ?? '', grant?.condition ?? '']
        .filter((part) => part !== '')
        .join('; ');
    case 'story':
      return role && grant ? userStory({ role, cta, object, grant, contextObject }) : '';
  }
}
