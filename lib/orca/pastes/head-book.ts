import { findObjectByName, findRecord, recordsOf } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { objectSchema, synonymsMax } from '../model/object';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Write } from '../operations/operation';
import { capsName } from '../views/caps-name';
import { nearNames, type NearName } from './near-names';
import { type HeadChoice, type PasteRequest, type UnknownHead } from './paste-plan';
import { type HeadFate } from './pasted-heads';

type HeadKind = UnknownHead['kind'];
type Asked = Pick<PasteRequest, 'document' | 'choices' | 'newId'>;

const leftOut: HeadFate = { to: 'nowhere', reason: undefined };

/** Unknown names beyond these, more than anybody looks through, are given without guesses. */
const guessedMax = 50;

/** Who the heads of a pasted table stand for, found one by one; what that takes is known when all were asked for. */
export class HeadBook {
  readonly #asked: Asked;
  readonly #roles: ReadonlyMap<string, string>;
  readonly #unknown = new Map<string, UnknownHead & { readonly fate: HeadFate }>();
  readonly #newNames = new Map<string, string>();
  readonly #creations: Write[] = [];
  readonly #synonyms = new Map<string, readonly string[]>();
  readonly #guesses = new Map<HeadKind, ReturnType<typeof nearNames>>();
  #sides: readonly (readonly string[])[] = [];

  constructor(asked: Asked) {
    this.#asked = asked;
    const roles = recordsOf(asked.document, 'role');
    this.#roles = new Map(roles.map(({ id, name }) => [nameKey(name), id]));
  }

  /** The names at each side of the table: one that stands beside its own misspelling is another. */
  meet(sides: readonly (readonly string[] | undefined)[]): void {
    this.#sides = sides.filter((side) => side !== undefined);
  }

  knows(kind: HeadKind, text: string): boolean {
    return text.trim() !== '' && this.#find(kind, text) !== undefined;
  }

  fateOf(kind: HeadKind, text: string): HeadFate {
    const id = this.#find(kind, text);
    if (id !== undefined) return { to: 'record', id };
    // A spreadsheet breaks long names into lines.
    const name = text.trim().replaceAll(/\s+/gu, ' ');
    const key = `${kind}:${nameKey(name)}`;
    const known = this.#unknown.get(key);
    if (known) return known.fate;
    const near = this.#unknown.size < guessedMax ? this.#guess(kind, name) : [];
    const choice = this.#asked.choices.get(key) ?? this.#usualChoice(kind, name, near);
    const fate = this.#decide(kind, name, choice);
    const guesses = near.map((guess) => ({ id: guess.id, name: guess.name }));
    this.#unknown.set(key, { key, text: name, kind, guesses, choice, fate });
    return fate;
  }

  unknownHeads(): readonly UnknownHead[] {
    return [...this.#unknown.values()].map(({ fate: _fate, ...head }) => head);
  }

  /** New records, and new names of known ones. */
  writes(): readonly Write[] {
    return [
      ...this.#creations,
      ...[...this.#synonyms].flatMap((entry) => this.#renaming(...entry)),
    ];
  }

  /** Sentences about the new names that known records can't bear any more. */
  notes(): readonly string[] {
    return [...this.#synonyms].flatMap(([id, names]) => {
      const object = findRecord(this.#asked.document, 'object', id);
      const unkept = object ? names.slice(freeNames(object)).map((name) => `“${name}”`) : [];
      return object && unkept.length > 0
        ? [
            `${capsName(object)} has as many names as it can bear: ${unkept.join(', ')} will not be one.`,
          ]
        : [];
    });
  }

  /** The name of a record that this paste makes. */
  newName(id: string): string | undefined {
    return this.#newNames.get(id);
  }

  #find(kind: HeadKind, text: string): string | undefined {
    if (kind === 'role') return this.#roles.get(nameKey(text));
    return findObjectByName(this.#asked.document, text)?.id;
  }

  #decide(kind: HeadKind, name: string, choice: HeadChoice): HeadFate {
    if (choice.do === 'skip') return leftOut;
    return choice.do === 'create' ? this.#create(kind, name) : this.#match(kind, name, choice.id);
  }

  #create(kind: HeadKind, name: string): HeadFate {
    const id = this.#asked.newId();
    const record = recordSchemas[kind].safeParse({ kind, id, name });
    if (!record.success) {
      const [issue] = record.error.issues;
      const reason = `“${name.slice(0, 30)}…” ${issue?.message ?? 'is no name'}.`;
      return { to: 'nowhere', reason };
    }
    this.#creations.push({ write: 'create', record: record.data });
    this.#newNames.set(id, name);
    return { to: 'record', id };
  }

  #match(kind: HeadKind, name: string, id: string): HeadFate {
    if (!findRecord(this.#asked.document, kind, id)) return leftOut;
    if (kind === 'object') this.#synonyms.set(id, [...(this.#synonyms.get(id) ?? []), name]);
    return { to: 'record', id };
  }

  #usualChoice(kind: HeadKind, name: string, [nearest]: readonly NearName[]): HeadChoice {
    if (nearest?.isMisspelt !== true) return { do: 'create' };
    const key = nameKey(name);
    const isBesideIt = this.#sides
      .filter((side) => side.some((text) => nameKey(text) === key))
      .some((side) => side.some((text) => this.#find(kind, text) === nearest.id));
    return isBesideIt ? { do: 'create' } : { do: 'match', id: nearest.id };
  }

  #guess(kind: HeadKind, name: string): readonly NearName[] {
    const guess =
      this.#guesses.get(kind) ??
      nearNames(
        recordsOf(this.#asked.document, kind).map((record) => ({
          id: record.id,
          names: [
            record.name,
            ...(record.kind === 'object' ? record.synonyms.map((synonym) => synonym.name) : []),
          ],
        })),
      );
    this.#guesses.set(kind, guess);
    return guess(name);
  }

  #renaming(id: string, names: readonly string[]): readonly Write[] {
    const object = findRecord(this.#asked.document, 'object', id);
    if (!object) return [];
    const { kind, synonyms } = object;
    // Where an object can bear no more names, its cells are pasted all the same.
    const added = names
      .slice(0, freeNames(object))
      .map((name) => ({ name, status: 'used', reason: '' }) as const);
    if (added.length === 0) return [];
    const patch = { synonyms: [...synonyms, ...added] };
    if (!objectSchema.shape.synonyms.safeParse(patch.synonyms).success) return [];
    return [{ write: 'update', kind, id, patch, expected: { synonyms } }];
  }
}

/** How many more names an object can bear. */
function freeNames({ synonyms }: RecordOf<'object'>): number {
  return Math.max(0, synonymsMax - synonyms.length);
}
