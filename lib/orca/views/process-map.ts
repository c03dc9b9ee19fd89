import { type OrcaDocument } from '../model/document';
import { attributesOf, ctasOf, recordsOf, relationshipsFrom } from '../model/lookups';
import { type OrcaRecord, type RecordOf } from '../model/record';
import { answeredCells } from './coverage';
import { isUnassigned } from './cta/cta-matrix';
import { shownRoles } from './cta/shown-roles';

/** The four letters of the method, as columns of the map. */
export type Letter = 'objects' | 'relationships' | 'ctas' | 'attributes';

/** One step of the classic fifteen, told by the model: `done` of `total` things, in words under it. */
export type ProcessStep = {
  readonly number: number;
  readonly letter: Letter;
  readonly title: string;
  /** What the step makes. */
  readonly artefact: string;
  /** The screen where the step is done, as its path in the project. */
  readonly screen: string;
  readonly done: number;
  readonly total: number;
  /** What is counted ("objects with a definition"). */
  readonly unit: string;
};

export type ProcessRound = { readonly title: string; readonly steps: readonly ProcessStep[] };

/** Rounds × steps with counts derived from the model. The rounds and their artefacts: ooux.com, "Introducing ORCA". */
export function processMap(document: OrcaDocument): readonly ProcessRound[] {
  const known = maps.get(document);
  if (known) return known;
  const map = [
    { title: 'Discovery', steps: discovery(document) },
    { title: 'Requirements', steps: requirements(document) },
    { title: 'Prioritization', steps: prioritization(document) },
  ];
  maps.set(document, map);
  return map;
}

/** Every entry of the navigation asks for the same map. */
const maps = new WeakMap<OrcaDocument, readonly ProcessRound[]>();

function discovery(document: OrcaDocument): readonly ProcessStep[] {
  const objects = recordsOf(document, 'object');
  const nouns = recordsOf(document, 'noun');
  const cells = objects.length * (objects.length - 1);
  const withCtas = objects.filter(({ id }) => ctasOf(document, id).length > 0);
  const withAttributes = objects.filter(({ id }) => attributesOf(document, id).length > 0);
  return [
    {
      number: 1,
      letter: 'objects',
      title: 'Object discovery',
      artefact: 'Noun foraging',
      screen: 'research',
      done: nouns.filter(({ verdict }) => verdict !== 'undecided').length,
      total: nouns.length,
      unit: 'nouns decided',
    },
    {
      number: 2,
      letter: 'relationships',
      title: 'Relationship discovery',
      artefact: 'Nested-object matrix',
      screen: 'relationships',
      done: answeredCells(document),
      total: cells,
      unit: 'cells asked',
    },
    {
      number: 3,
      letter: 'ctas',
      title: 'CTA discovery',
      artefact: 'CTA matrix',
      screen: 'ctas',
      done: withCtas.length,
      total: objects.length,
      unit: 'objects with a CTA',
    },
    {
      number: 4,
      letter: 'attributes',
      title: 'Attribute discovery',
      artefact: 'Object map',
      screen: 'attributes',
      done: withAttributes.length,
      total: objects.length,
      unit: 'objects with an attribute',
    },
  ];
}

function requirements(document: OrcaDocument): readonly ProcessStep[] {
  const objects = recordsOf(document, 'object');
  const relationships = recordsOf(document, 'relationship');
  const ctas = recordsOf(document, 'cta');
  const attributes = recordsOf(document, 'attribute');
  return [
    {
      number: 5,
      letter: 'objects',
      title: 'Object requirements',
      artefact: 'Object guide',
      screen: 'objects',
      done: objects.filter(({ definition }) => definition !== '').length,
      total: objects.length,
      unit: 'objects defined',
    },
    {
      number: 6,
      letter: 'relationships',
      title: 'Relationship requirements',
      artefact: 'MCSFD',
      screen: 'relationships',
      done: relationships.filter(isDetailed).length,
      total: relationships.length,
      unit: 'relationships detailed',
    },
    {
      number: 7,
      letter: 'ctas',
      title: 'CTA requirements',
      artefact: 'User stories',
      screen: 'ctas',
      done: ctas.filter(({ why }) => why !== '').length,
      total: ctas.length,
      unit: 'CTAs with a reason',
    },
    {
      number: 8,
      letter: 'attributes',
      title: 'Attribute requirements',
      artefact: 'Attribute details',
      screen: 'attributes',
      done: attributes.filter(
        ({ attributeType, example }) => attributeType !== 'text' || example !== '',
      ).length,
      total: attributes.length,
      unit: 'attributes detailed',
    },
  ];
}

/** Whether people said how nested ones get there and what becomes of them, by a choice or in words. */
function isDetailed(relationship: RecordOf<'relationship'>): boolean {
  const { mechanicsKinds, mechanics, dependence, onDelete, dependency } = relationship;
  const hasMechanics = mechanicsKinds.length > 0 || mechanics !== '';
  return hasMechanics && `${dependence}${onDelete}${dependency}` !== '';
}

function prioritization(document: OrcaDocument): readonly ProcessStep[] {
  const roleIds = new Set(shownRoles(document).map(({ id }) => id));
  const grants = recordsOf(document, 'grant').filter(({ roleId }) => roleIds.has(roleId));
  return [
    phased(9, 'objects', 'Object prioritization', recordsOf(document, 'object')),
    phased(10, 'relationships', 'Relationship prioritization', recordsOf(document, 'relationship')),
    {
      number: 11,
      letter: 'ctas',
      title: 'CTA prioritization',
      artefact: 'Tiers',
      screen: 'ctas',
      done: grants.filter(({ tier }) => tier !== null).length,
      total: grants.length,
      unit: 'permissions with a tier',
    },
    phased(12, 'attributes', 'Attribute prioritization', recordsOf(document, 'attribute')),
  ];
}

type Phased = Extract<OrcaRecord, { readonly phaseId: string | null }>;

function phased(
  number: number,
  letter: Letter,
  title: string,
  records: readonly Phased[],
): ProcessStep {
  return {
    number,
    letter,
    title,
    artefact: 'Phases',
    screen: letter,
    done: records.filter(({ phaseId }) => phaseId !== null).length,
    total: records.length,
    unit: `${letter === 'ctas' ? 'CTAs' : letter} with a phase`,
  };
}

/** Something worth doing now: a sentence, and the screen where one does it. */
export type NextStep = { readonly text: string; readonly screen: string };

/** What the model itself says is missing, most useful first; at most `max`. */
export function nextSteps(document: OrcaDocument, max = 4): readonly NextStep[] {
  return [...suggestions(document)].slice(0, max);
}

function* suggestions(document: OrcaDocument): Generator<NextStep> {
  const objects = recordsOf(document, 'object');
  if (recordsOf(document, 'source').length === 0) {
    yield { text: 'Add a research text and forage its nouns', screen: 'research' };
  }
  if (objects.length === 0) {
    yield { text: 'Name the first objects', screen: 'objects' };
    return;
  }
  const bare = objects.filter(({ definition }) => definition === '');
  if (bare.length > 0) yield { text: `Define ${listed(bare)}`, screen: 'objects' };
  const isolated = objects.filter(({ id }) => relationshipsFrom(document, id).length === 0);
  if (objects.length > 1 && isolated.length > 0) {
    yield { text: `Ask what people expect to see on ${listed(isolated)}`, screen: 'relationships' };
  }
  yield* actionGaps(document);
  const empty = objects.filter(({ id }) => attributesOf(document, id).length === 0);
  if (empty.length > 0) yield { text: `Find attributes of ${listed(empty)}`, screen: 'attributes' };
  yield* riskyQuestions(document);
  if (isolated.length + empty.length === 0) {
    yield { text: 'Export the model for developers', screen: 'exports' };
  }
}

function* actionGaps(document: OrcaDocument): Generator<NextStep> {
  if (shownRoles(document).length === 0) {
    yield { text: 'Add the roles that use the product', screen: 'ctas' };
  }
  const idle = recordsOf(document, 'object').filter(({ id }) => ctasOf(document, id).length === 0);
  if (idle.length > 0) yield { text: `Find calls to action for ${listed(idle)}`, screen: 'ctas' };
  const [first, ...rest] = recordsOf(document, 'cta').filter(({ id }) =>
    isUnassigned(document, id),
  );
  if (first) yield { text: `Say who may “${first.verb}”${more(rest.length + 1)}`, screen: 'ctas' };
}

function* riskyQuestions(document: OrcaDocument): Generator<NextStep> {
  const risky = recordsOf(document, 'question').filter(
    ({ status, risk }) => status === 'open' && risk === 'high',
  );
  if (risky.length === 0) return;
  const noun = risky.length === 1 ? 'question' : 'questions';
  yield { text: `Answer ${risky.length} high-risk ${noun}`, screen: '' };
}

function listed(objects: readonly { readonly name: string }[]): string {
  return `${objects[0]?.name.toUpperCase() ?? ''}${more(objects.length)}`;
}

function more(count: number): string {
  return count > 1 ? ` and ${count - 1} more` : '';
}
