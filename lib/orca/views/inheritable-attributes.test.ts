import { expect, it } from 'vitest';

import { aDocument, anAttribute, anObject, aRelationship } from '../testing/builders';
import { inheritableAttributes } from './inheritable-attributes';

const movie = anObject({ name: 'Movie' });
const showtime = anObject({ name: 'Showtime', parentId: movie.id });
const ticket = anObject({ name: 'Ticket', parentId: showtime.id });
const seat = anObject({ name: 'Seat' });
const attributes = [movie, showtime, ticket, seat].map(({ id, name }) =>
  anAttribute({ objectId: id, name: `${name} name` }),
);

it('offers what stands above an object, nearest first, and what is nested in it', () => {
  const nested = [seat, ticket].map(({ id }) => aRelationship({ fromId: ticket.id, toId: id }));
  const document = aDocument(movie, showtime, ticket, seat, ...attributes, ...nested);
  const names = inheritableAttributes(document, ticket.id).map(({ attribute }) => attribute.name);
  expect(names).toEqual(['Showtime name', 'Movie name', 'Seat name']);
  expect(inheritableAttributes(document, movie.id)).toEqual([]);
});
