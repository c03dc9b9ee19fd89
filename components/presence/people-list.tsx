'use client';

import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { counted } from '@/lib/shared/counted';

import { Avatar } from './avatar';
import { useFollow } from './follow/follow-context';
import { personLine } from './person-line';
import { type PresentPerson } from './present-people';

type PeopleListProps = {
  readonly people: readonly PresentPerson[];
  /** Somebody is followed from here on, or nobody any more. */
  readonly onChosen: () => void;
};

/** Everybody who is here besides me: where they are, what they edit, and the way to follow them. */
export function PeopleList({ people, onChosen }: PeopleListProps) {
  return (
    <div data-follow className="flex w-72 max-w-full flex-col gap-1">
      <p className="text-xs text-quiet">{counted(people.length, 'other')} here</p>
      <ul className="flex flex-col">
        {people.map((person) => (
          <li key={person.userId} className="flex items-center gap-2.5 py-1">
            <PersonRow person={person} onChosen={onChosen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type PersonRowProps = { readonly person: PresentPerson; readonly onChosen: () => void };

function PersonRow({ person, onChosen }: PersonRowProps) {
  const { userId, name, isIdle } = person;
  const following = useFollow();
  const line = useDocument((document) => personLine(document, person));
  const isFollowed = following.userId === userId;
  const choose = () => {
    if (isFollowed) following.stop();
    else following.follow(userId);
    onChosen();
  };
  return (
    <>
      <Avatar userId={userId} name={name} isIdle={isIdle} />
      <span className="flex min-w-0 grow flex-col">
        <span className="truncate text-sm font-medium">{name}</span>
        <span className="text-xs wrap-anywhere text-quiet">{line}</span>
      </span>
      <Button
        variant="outlined"
        aria-label={isFollowed ? `Stop following ${name}` : `Follow ${name}`}
        onPress={choose}
      >
        {isFollowed ? 'Stop' : 'Follow'}
      </Button>
    </>
  );
}
