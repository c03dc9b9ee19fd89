'use client';

import { Pencil } from 'lucide-react';

import { classNames } from '@/components/ui/class-names';
import { hueOf } from '@/lib/client/presence/hue-of';
import { useIsNear } from '@/lib/client/presence/use-people';
import { type Person } from '@/lib/contracts/presence';

import { ringTags, type RingTag } from './ring-tags';

export type TagSide = keyof typeof sides;

type PresenceRingProps = {
  readonly people: readonly Person[];
  readonly place: string;
  /** Where the names stand, so that they never cover what is inside the ring. */
  readonly side: TagSide;
};

const sides = {
  above: 'right-0 bottom-full rounded-t-sm',
  below: 'right-0 top-full rounded-b-sm',
  /** On the line of a field's label. */
  label: 'right-1 top-0 rounded-sm',
} as const;

/** A ring in the colour of who is there, with their names, in the nearest element that is positioned. */
export function PresenceRing({ people, place, side }: PresenceRingProps) {
  const isNear = useIsNear(place);
  const { tags, more } = ringTags(people, place);
  const [first] = tags;
  if (!first) return null;
  return (
    <span
      aria-hidden
      data-presence
      className={classNames(
        'pointer-events-none absolute z-[4] rounded-sm border-2',
        // Outside of a cell's own outline, which says where this person's focus is.
        side === 'label' ? '-inset-1' : '-inset-0.5',
        first.isIdle && 'border-dashed',
      )}
      style={{ borderColor: hue(first) }}
    >
      <span
        // Named anew when somebody comes or begins to edit.
        key={tags.map(({ userId, isEditing }) => `${userId}${isEditing}`).join()}
        className={classNames('absolute flex max-w-56 gap-px overflow-clip', sides[side])}
      >
        {tags.map((tag) => (
          <Tag key={tag.userId} tag={tag} isNear={isNear} />
        ))}
        {more > 0 && <span className={`${tagClasses} bg-ink text-ground`}>+{more}</span>}
      </span>
    </span>
  );
}

const tagClasses = 'flex h-4 min-w-4 items-center justify-center px-1 text-xs font-medium';

const drawn = 'before:content-[attr(data-text)]';

/** While the pointer is on what the ring is around, where that is its parent. */
const unfolded = '[:hover>[data-presence]_&]:animate-none';

type TagProps = {
  readonly tag: RingTag;
  /** This person's own focus or pointer is there: the name is not folded away. */
  readonly isNear: boolean;
};

/** A name, of which its first letter is left after some seconds; with a pen it stays. */
function Tag({ tag, isNear }: TagProps) {
  const [initial = '', ...rest] = tag.name;
  return (
    <span
      className={`${tagClasses} whitespace-nowrap`}
      style={{ backgroundColor: hue(tag), color: 'var(--on-presence)' }}
    >
      {tag.isEditing && <Pencil className="mr-1 size-3 shrink-0" />}
      {tag.isEditing ? (
        <span className="truncate">{tag.name}</span>
      ) : (
        // Drawn by the style sheet: who is only looking is no part of what the cell says.
        <>
          <span data-text={initial} className={drawn} />
          <span
            data-text={rest.join('')}
            className={classNames('truncate', drawn, unfolded, !isNear && 'animate-fold-away')}
          />
        </>
      )}
    </span>
  );
}

function hue({ userId }: RingTag): string {
  return `var(--presence-${hueOf(userId)})`;
}
