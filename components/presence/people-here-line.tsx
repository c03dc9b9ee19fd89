'use client';

import { useEffect, useState } from 'react';

import { useOwnPlace, usePeopleAt, useSelf } from '@/lib/client/presence/use-people';
import { nameList } from '@/lib/shared/name-list';

import { peopleHere } from './people-here';

/** Somebody who only passes a cell, with arrow keys or a pointer, is not told who is there. */
const restMs = 800;

/** Says to people who do not see the rings who else is in the cell or field that has the focus. */
export function PeopleHereLine() {
  const place = useOwnPlace();
  return (
    <p role="status" className="sr-only">
      {place !== null && <PeopleHere key={place} place={place} />}
    </p>
  );
}

function PeopleHere({ place }: { readonly place: string }) {
  const { userId } = useSelf();
  const names = peopleHere(usePeopleAt(place), place, userId);
  const text =
    names.length === 0 ? '' : `${nameList(names)} ${names.length === 1 ? 'is' : 'are'} here too.`;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return said === text ? said : '';
}
