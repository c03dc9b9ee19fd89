import { z } from 'zod';

import { type Operation } from '@/lib/orca/operations/operation';
import {
  aCta,
  aGrant,
  anAttribute,
  anObject,
  aNoun,
  aRelationship,
  aRole,
} from '@/lib/orca/testing/builders';
import { parseCardinality, type Cardinality } from '@/lib/orca/views/nested/parse-cardinality';

const texts = z.array(z.string()).default([]);

const fixtureSchema = z.object({
  title: z.string(),
  roles: z.array(z.object({ name: z.string(), definition: z.string() })),
  candidates: z
    .array(
      z.object({
        noun: z.string(),
        verdict: z.string(),
        reason: z.string().default(''),
        structure: z.string().default(''),
        instances: z.string().default(''),
        purpose: z.string().default(''),
      }),
    )
    .default([]),
  objects: z.array(
    z.object({
      name: z.string(),
      definition: z.string(),
      synonyms: texts,
      instances: texts,
      states: texts,
      transitions: z.array(z.tuple([z.string(), z.string()])).default([]),
      attributes: z.array(z.object({ name: z.string(), kind: z.enum(['core', 'metadata']) })),
      ctas: z.array(
        z.object({
          role: z.string(),
          verb: z.string(),
          tier: z.enum(['P', 'S', 'T', 'Q']).nullable().default(null),
          condition: z.string().default(''),
          crossObject: z.string().optional(),
        }),
      ),
    }),
  ),
  relationships: z.array(
    z.object({ from: z.string(), to: z.string(), cardinality: z.string(), label: z.string() }),
  ),
});

type Fixture = z.infer<typeof fixtureSchema>;

/** How many records of each kind a published example has to become. */
export type FixtureCounts = Readonly<Record<string, number>>;

export type LoadedFixture = {
  readonly title: string;
  readonly operations: readonly Operation[];
  readonly counts: FixtureCounts;
};

/** Turns a published example into the operations that build it, as a person at the screens would. */
export function loadFixture(json: unknown): LoadedFixture {
  const fixture = fixtureSchema.parse(json);
  const roles = fixture.roles.map(({ name, definition }) => aRole({ name, definition }));
  const objects = fixture.objects.map((given) =>
    anObject({
      name: given.name,
      definition: given.definition,
      synonyms: given.synonyms.map((name) => ({ name })),
      instances: given.instances,
      states: given.states.map((name) => ({ name })),
      transitions: given.transitions.map(([from, to]) => ({ from, to })),
    }),
  );
  const objectIdOf = (name: string) => namedId(objects, name);
  return {
    title: fixture.title,
    counts: countsOf(fixture),
    operations: [
      ...roles.map((record): Operation => ({ type: 'role.create', record })),
      ...objects.map((record): Operation => ({ type: 'object.create', record })),
      ...fixture.objects.flatMap((given) => contentOf(given, objectIdOf, roles)),
      ...fixture.relationships.map((given): Operation => ({
        type: 'relationship.create',
        record: aRelationship({
          fromId: objectIdOf(given.from),
          toId: objectIdOf(given.to),
          label: given.label,
          ...boundsOf(given.cardinality),
        }),
      })),
      ...fixture.candidates.map(candidateOf),
    ],
  };
}

type Named = { readonly id: string; readonly name: string };

function namedId(records: readonly Named[], name: string): string {
  const found = records.find((record) => record.name === name);
  if (!found) throw new Error(`The example names ${name} and does not have it.`);
  return found.id;
}

function contentOf(
  given: Fixture['objects'][number],
  objectIdOf: (name: string) => string,
  roles: readonly Named[],
): readonly Operation[] {
  const objectId = objectIdOf(given.name);
  const attributes = given.attributes.map(({ name, kind }): Operation => ({
    type: 'attribute.create',
    record: anAttribute({ objectId, name, group: kind }),
  }));
  const ctas = given.ctas.flatMap(({ role, verb, tier, condition, crossObject }): Operation[] => {
    const contextObjectId = crossObject === undefined ? null : objectIdOf(crossObject);
    const record = aCta({ objectId, verb, contextObjectId });
    const grant = { ctaId: record.id, roleId: namedId(roles, role), tier, condition };
    return [
      { type: 'cta.create', record },
      { type: 'grant.create', record: aGrant(grant) },
    ];
  });
  return [...attributes, ...ctas];
}

/** "1:0..1" as the bounds of its right-hand side; a bare N or M may be none. */
function boundsOf(text: string): Cardinality {
  const cardinality = parseCardinality(text);
  if (!cardinality.ok) throw new Error(`The example’s “${text}”: ${cardinality.error}`);
  return cardinality.value;
}

const dismissals = new Map([
  ['implementation', 'system'],
  ['not-an-object', 'ui_component'],
  ['rejected', 'instance'],
  ['demoted', 'other'],
] as const);

function candidateOf({ noun, verdict, reason, ...sip }: Fixture['candidates'][number]): Operation {
  const dismissal = [...dismissals].find(([word]) => word === verdict)?.[1] ?? null;
  const record = aNoun({
    ...sip,
    text: noun,
    note: reason,
    reason: dismissal,
    verdict: dismissal ? 'dismissed' : z.enum(['object', 'attribute']).parse(verdict),
  });
  return { type: 'noun.create', record };
}

function countsOf({ roles, candidates, objects, relationships }: Fixture): FixtureCounts {
  const ctas = objects.reduce((sum, object) => sum + object.ctas.length, 0);
  return {
    role: roles.length,
    noun: candidates.length,
    object: objects.length,
    attribute: objects.reduce((sum, object) => sum + object.attributes.length, 0),
    cta: ctas,
    grant: ctas,
    relationship: relationships.length,
  };
}
