import { type OrcaDocument } from '../../model/document';
import { ctasOf, findGrant, findRecord } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { contraOf } from './contra-verbs';
import { firstWord, guessedCrud, type CrudTag } from './crud-words';
import { commonVerbs, promptGroups, type CommonVerb, type PromptGroup } from './verb-catalogue';

type Cta = RecordOf<'cta'>;

/** A verb that an object, or a role's cell of it, might lack. It can be added as it is: `addVerb` takes it. */
export type VerbPrompt = Pick<Cta, 'verb' | 'contextObjectId' | 'contextPreposition'> & {
  /** `known`: the object has it, the role has not. */
  readonly group: PromptGroup | 'known';
  /** What one asks (“Who makes one?”). */
  readonly question: string;
  /** The tag the new CTA would get, where the prompt is about a part of its life. */
  readonly crud: CrudTag | null;
};

/** What each group asks about, for its heading. */
export const promptGroupLabels: Readonly<Record<VerbPrompt['group'], string>> = {
  known: 'Verbs of this object',
  life_cycle: 'Its life',
  contra: 'Taking back',
  social: 'Among people',
  organise: 'Keeping order',
  data: 'Data',
  batch: 'Many at once',
  system: 'System and time',
};

/**
 * Verbs to ask about, for one object: what no CTA covers yet, by words or by a tag that somebody set, group by group. They are prompts,
 * not faults: many objects are never deleted by anyone.
 */
export function verbPrompts(document: OrcaDocument, objectId: string): readonly VerbPrompt[] {
  const ctas = ctasOf(document, objectId);
  const covered = coverageOf(ctas);
  const contras = contraPrompts(ctas);
  // “Cancel” ends a life and takes “Reserve” back: it is asked about once.
  const asked = new Set(contras.map(({ verb }) => verb));
  const common = commonVerbs.filter((verb) => !asked.has(verb.verb) && !isCovered(verb, covered));
  const prompts = [...common.map(promptOf), ...contras];
  return promptGroups.flatMap((group) => prompts.filter((prompt) => prompt.group === group));
}

/** How many of the object's own verbs are offered where there is something else to offer. */
const knownMax = 5;

/**
 * What is most likely missing in a cell, the nearest first: verbs that the object has for others, what takes its verbs
 * back, then parts of its life and the rest. A system is asked about time and systems first, a person about everything
 * else.
 */
export function ghostVerbs(
  document: OrcaDocument,
  { objectId, roleId }: { readonly objectId: string; readonly roleId: string | null },
  max = 9,
): readonly VerbPrompt[] {
  const role = roleId === null ? undefined : findRecord(document, 'role', roleId);
  const isSystem = role?.roleKind === 'system';
  const open = verbPrompts(document, objectId).filter(
    ({ group }) => (group === 'system') === isSystem,
  );
  const known = knownPrompts(document, objectId, roleId);
  const isContra = ({ group }: VerbPrompt) => group === 'contra';
  const others = [...open.filter(isContra), ...open.filter((prompt) => !isContra(prompt))];
  if (isSystem) return [...others, ...known].slice(0, max);
  const knownCount = Math.max(knownMax, max - others.length);
  return [...known.slice(0, knownCount), ...others].slice(0, max);
}

function knownPrompts(
  document: OrcaDocument,
  objectId: string,
  roleId: string | null,
): readonly VerbPrompt[] {
  if (roleId === null) return [];
  return ctasOf(document, objectId)
    .filter(({ id }) => !findGrant(document, id, roleId))
    .map(({ verb, contextObjectId, contextPreposition, crud }) => {
      const question = 'May this role do it too?';
      return { verb, contextObjectId, contextPreposition, crud, group: 'known', question };
    });
}

type Coverage = {
  readonly words: ReadonlySet<string>;
  /** First words of those that are about a part of its life: “add to LIST” makes none. */
  readonly lifeWords: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  /** Tags that somebody set. One that was guessed says less than its word: “move” is an edit, and not the only one. */
  readonly tags: ReadonlySet<CrudTag | null>;
};

function coverageOf(ctas: readonly Cta[]): Coverage {
  return {
    words: new Set(ctas.map(({ verb }) => firstWord(verb))),
    lifeWords: new Set(
      ctas.filter((cta) => guessOf(cta) !== null).map(({ verb }) => firstWord(verb)),
    ),
    verbs: new Set(ctas.map(({ verb }) => verb.toLowerCase())),
    tags: new Set(ctas.filter((cta) => cta.crud !== guessOf(cta)).map(({ crud }) => crud)),
  };
}

function guessOf({ verb, contextObjectId }: Cta): CrudTag | null {
  return guessedCrud(verb, contextObjectId !== null);
}

function isCovered({ verb, crud, alsoCalled }: CommonVerb, covered: Coverage): boolean {
  const words = verb.toLowerCase();
  if (covered.verbs.has(words) || (crud !== null && covered.tags.has(crud))) return true;
  // “Edit several” is not answered by “Edit”.
  const isOneWord = !words.includes(' ');
  const said = crud === null ? covered.words : covered.lifeWords;
  return (isOneWord && said.has(words)) || alsoCalled.some((word) => said.has(word));
}

function promptOf({ verb, group, question, crud }: CommonVerb): VerbPrompt {
  return { verb, group, question, crud, contextObjectId: null, contextPreposition: '' };
}

function contraPrompts(ctas: readonly Cta[]): readonly VerbPrompt[] {
  const taking = new Set(ctas.map(({ contraCtaId }) => contraCtaId));
  const prompts = new Map<string, VerbPrompt>();
  for (const cta of ctas) {
    const contra = contraOf(cta);
    // What takes another back is taken back by that one.
    if (!contra || cta.contraCtaId !== null || taking.has(cta.id)) continue;
    const isThere = ctas.some(
      ({ verb, contextObjectId }) =>
        contextObjectId === contra.contextObjectId &&
        [verb.toLowerCase(), firstWord(verb)].includes(contra.verb.toLowerCase()),
    );
    const key = `${contra.verb}/${contra.contextObjectId ?? ''}`;
    if (isThere || prompts.has(key)) continue;
    const question = `Can “${cta.verb}” be taken back?`;
    prompts.set(key, { ...contra, group: 'contra', question, crud: null });
  }
  return [...prompts.values()];
}
