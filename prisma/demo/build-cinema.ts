import { recordSchemas, type OrcaRecord } from '@/lib/orca/model/record';
import { type Write } from '@/lib/orca/operations/operation';

export const cinemaProject = {
  name: 'Village cinema',
  description: 'A hall with ninety seats, a film every Friday, and nobody who is paid for it.',
} as const;

const objects = [
  { name: 'Film', definition: 'A work that can be shown, by its title, year and running time.' },
  { name: 'Screening', definition: 'One film in the hall at one time, with a price.' },
  { name: 'Seat', definition: 'One of ninety places, by row and number.' },
  { name: 'Ticket', definition: 'The right to one seat at one screening, paid or free.' },
] as const;

type Name = (typeof objects)[number]['name'];

const relationships: readonly (readonly [Name, string, Name])[] = [
  ['Film', 'is shown in', 'Screening'],
  ['Screening', 'sells', 'Ticket'],
  ['Ticket', 'is for', 'Seat'],
];

const ctas: readonly (readonly [Name, string, string])[] = [
  ['Screening', 'Announce', 'Projectionist'],
  ['Screening', 'Call off', 'Projectionist'],
  ['Ticket', 'Book', 'Visitor'],
  ['Ticket', 'Give back', 'Visitor'],
];

const attributes: readonly (readonly [Name, string, string])[] = [
  ['Film', 'Title', 'The Third Man'],
  ['Film', 'Running time', '104 minutes'],
  ['Screening', 'Begins at', 'Friday, 20:15'],
  ['Seat', 'Row', 'F'],
  ['Ticket', 'Price', '7.50'],
];

/** A small project of another kind than the tool library, as writes into an empty model. All ids come from `newId`. */
export function buildCinema(newId: () => string): readonly Write[] {
  const known = new Map<string, string>();
  const idOf = (name: string) => {
    const id = known.get(name) ?? newId();
    known.set(name, id);
    return id;
  };
  const records: readonly OrcaRecord[] = [
    ...['Visitor', 'Projectionist'].map((name) =>
      recordSchemas.role.parse({ kind: 'role', id: idOf(name), name }),
    ),
    ...objects.map((object) =>
      recordSchemas.object.parse({ ...object, kind: 'object', id: idOf(object.name) }),
    ),
    ...relationships.map(([from, label, to]) =>
      recordSchemas.relationship.parse({
        kind: 'relationship',
        id: newId(),
        fromId: idOf(from),
        toId: idOf(to),
        label,
      }),
    ),
    ...ctas.flatMap(([object, verb, role]) => {
      const cta = { kind: 'cta', id: newId(), objectId: idOf(object), verb };
      const grant = { kind: 'grant', id: newId(), ctaId: cta.id, roleId: idOf(role) };
      return [recordSchemas.cta.parse(cta), recordSchemas.grant.parse(grant)];
    }),
    ...attributes.map(([object, name, example]) =>
      recordSchemas.attribute.parse({
        kind: 'attribute',
        id: newId(),
        objectId: idOf(object),
        name,
        example,
      }),
    ),
  ];
  return records.map((record) => ({ write: 'create', record }));
}
