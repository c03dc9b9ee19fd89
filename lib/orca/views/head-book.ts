import { nameMax } from '../model/fields';
import { findObjectByName, findRecord, recordsOf } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Write } from '../operations/operation';
import { nearNames, type NamedThing } from './near-names';
import { type HeadChoice, type PasteRequest, type UnknownHead } from './paste-plan';
import { type HeadFate } from './pasted-heads';

type HeadKind = UnknownHead['kind'];
type Asked = Pick<PasteRequest, 'document' | 'choices' | 'newId'>;

/** Who the heads of a pasted table stand for, found one by one; what that takes is known when all were asked for. */
export type HeadBook = {
  readonly knows: (kind: HeadKind, text: string) => boolean;
  readonly fateOf: (kind: HeadKind, text: string) => HeadFate;
  readonly unknownHeads: () => readonly UnknownHead[];
  /** New records, and new names of known ones. */
  readonly writes: () => readonly Write[];
  /** The name of a record that this paste makes. */
  readonly newName: (id: string) => string | undefined;
};

/** More unknown names than anybody looks through are given without guesses. */
const guessedMax = 50;

export function headBook({ document, choices, newId }: Asked): HeadBook {
  const roles = new Map(recordsOf(document, 'role').map(({ id, name }) => [nameKey(name), id]));
  const unknown = new Map<string, UnknownHead & { readonly fate: HeadFate }>();
  const newNames = new Map<string, string>();
  const creations: Write[] = [];
  const synonyms = new Map<string, string[]>();
  const guess = {
    object: lazy(() => nearNames(objectNames())),
    role: lazy(() => nearNames(roleNames())),
  };

  const objectNames = (): readonly NamedThing[] =>
    recordsOf(document, 'object').map(({ id, name, synonyms: also }) => ({
      id,
      names: [name, ...also.map((synonym) => synonym.name)],
    }));
  const roleNames = (): readonly NamedThing[] =>
    recordsOf(document, 'role').map(({ id, name }) => ({ id, names: [name] }));

  const find = (kind: HeadKind, text: string) =>
    kind === 'object' ? findObjectByName(document, text)?.id : roles.get(nameKey(text));

  const create = (kind: HeadKind, name: string): HeadFate => {
    const id = newId();
    const record = recordSchemas[kind].safeParse({ kind, id, name });
    if (!record.success) {
      const [issue] = record.error.issues;
      return {
        to: 'nowhere',
        reason: `“${name.slice(0, 30)}…” ${issue?.message ?? 'is no name'}.`,
      };
    }
    creations.push({ write: 'create', record: record.data });
    newNames.set(id, name);
    return { to: 'record', id };
  };

  const match = (kind: HeadKind, name: string, id: string): HeadFate => {
    if (!findRecord(document, kind, id)) return { to: 'nowhere', reason: undefined };
    if (kind === 'object' && name.length <= nameMax) {
      synonyms.set(id, [...(synonyms.get(id) ?? []), name]);
    }
    return { to: 'record', id };
  };

  const decide = (kind: HeadKind, name: string, choice: HeadChoice): HeadFate => {
    if (choice.do === 'skip') return { to: 'nowhere', reason: undefined };
    return choice.do === 'create' ? create(kind, name) : match(kind, name, choice.id);
  };

  const fateOf = (kind: HeadKind, text: string): HeadFate => {
    const id = find(kind, text);
    if (id !== undefined) return { to: 'record', id };
    const name = text.trim();
    const key = `${kind}:${nameKey(name)}`;
    const known = unknown.get(key);
    if (known) return known.fate;
    const choice = choices.get(key) ?? { do: 'create' };
    const fate = decide(kind, name, choice);
    const guesses = unknown.size < guessedMax ? guess[kind]()(name) : [];
    unknown.set(key, { key, text: name, kind, guesses, choice, fate });
    return fate;
  };

  return {
    knows: (kind, text) => text.trim() !== '' && find(kind, text) !== undefined,
    fateOf,
    unknownHeads: () => [...unknown.values()].map(({ fate: _fate, ...head }) => head),
    writes: () => [
      ...creations,
      ...[...synonyms].flatMap(([id, names]): readonly Write[] => {
        const object = findRecord(document, 'object', id);
        return object ? [withSynonyms(object, names)] : [];
      }),
    ],
    newName: (id) => newNames.get(id),
  };
}

function withSynonyms(object: RecordOf<'object'>, names: readonly string[]): Write {
  const { kind, id, synonyms } = object;
  const added = names.map((name) => ({ name, status: 'used', reason: '' }) as const);
  const patch = { synonyms: [...synonyms, ...added] };
  return { write: 'update', kind, id, patch, expected: { synonyms } };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
