'use client';

import { useMemo, type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { Tooltip } from '@/components/ui/tooltip';
import { useDocument } from '@/lib/client/document/use-document';
import { useOthers, useSelf } from '@/lib/client/presence/use-people';

import { Avatar } from './avatar';
import { useFollow } from './follow/follow-context';
import { PeopleList } from './people-list';
import { personLine } from './person-line';
import { presentPeople, type PresentPerson } from './present-people';

const shownMax = 5;
const stackedMax = 2;

/** Who else is here: by their initials where there is room, else one stack that opens the list. */
export function PeopleBar() {
  const others = useOthers();
  const { userId } = useSelf();
  const people = useMemo(() => presentPeople(others, userId), [others, userId]);
  if (people.length === 0) return null;
  const shown = people.length > shownMax ? people.slice(0, shownMax - 1) : people;
  const label = countOf(people);
  return (
    <div role="group" aria-label={label} data-follow className="flex shrink-0 items-center">
      <div className="hidden items-center gap-0.5 min-[88rem]:flex">
        {shown.map((person) => (
          <AvatarButton key={person.userId} person={person} />
        ))}
        {people.length > shown.length && (
          <ListButton people={people} label={label}>
            <span aria-hidden className="text-xs text-quiet tabular-nums">
              +{people.length - shown.length}
            </span>
          </ListButton>
        )}
      </div>
      <div className="min-[88rem]:hidden">
        <ListButton people={people} label={label}>
          <span aria-hidden className="flex items-center -space-x-1">
            {people.slice(0, stackedMax).map(({ userId: id, name, isIdle }) => (
              <Avatar key={id} userId={id} name={name} isIdle={isIdle} />
            ))}
          </span>
          {people.length > stackedMax && (
            <span aria-hidden className="text-xs text-quiet tabular-nums">
              +{people.length - stackedMax}
            </span>
          )}
        </ListButton>
      </div>
    </div>
  );
}

/** In words, and with me: "3 people here". */
function countOf(people: readonly PresentPerson[]): string {
  return `${people.length + 1} people here`;
}

function AvatarButton({ person }: { readonly person: PresentPerson }) {
  const { userId, name, isIdle } = person;
  const following = useFollow();
  const line = useDocument((document) => personLine(document, person));
  const isFollowed = following.userId === userId;
  const where = line === '' ? name : `${name}, on ${line}`;
  return (
    <Tooltip text={`${where}. ${isFollowed ? 'Stop following' : 'Follow'}`}>
      <Button
        aria-label={where}
        aria-pressed={isFollowed}
        onPress={() => (isFollowed ? following.stop() : following.follow(userId))}
        className="px-1"
      >
        <Avatar userId={userId} name={name} isIdle={isIdle} />
      </Button>
    </Tooltip>
  );
}

type ListButtonProps = {
  readonly people: readonly PresentPerson[];
  readonly label: string;
  readonly children: ReactNode;
};

function ListButton({ people, label, children }: ListButtonProps) {
  return (
    <Popover
      label={label}
      placement="bottom end"
      trigger={
        <Button aria-label={label} className="px-1.5">
          {children}
        </Button>
      }
    >
      {(close) => <PeopleList people={people} onChosen={close} />}
    </Popover>
  );
}
