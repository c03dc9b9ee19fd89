import { type CrudTag } from './crud-words';

/** Why one asks about a verb, in the order one asks. */
export const promptGroups = [
  'life_cycle',
  'contra',
  'social',
  'organise',
  'data',
  'batch',
  'system',
] as const;

export type PromptGroup = (typeof promptGroups)[number];

/** A verb that many objects have: asked about, never demanded. */
export type CommonVerb = {
  readonly verb: string;
  readonly group: Exclude<PromptGroup, 'contra'>;
  readonly question: string;
  /** First words that answer the question too. */
  readonly alsoCalled: readonly string[];
  readonly crud: CrudTag | null;
};

type Line = readonly [verb: string, question: string, alsoCalled?: string];

/** The four that a tag answers for come first. Their other words mean all of it: who may rename may not yet edit. */
const life = [
  [
    'Create',
    'Who makes one?',
    'create',
    'add compose draft generate make new register start write',
  ],
  ['View', 'Who looks at it?', 'read', 'look open preview read see show'],
  ['Edit', 'Who changes it?', 'update', 'adjust change correct modify update'],
  ['Delete', 'How does it end?', 'delete', 'discard erase remove trash'],
] as const;

const lines = {
  life_cycle: [
    ['Publish', 'When do others get to see it?', 'release launch announce'],
    ['Submit', 'Who hands it in?', 'send propose request file'],
    ['Approve', 'Who has to agree?', 'accept confirm reject review sign'],
    ['Archive', 'Is it put away without being deleted?'],
    ['Cancel', 'Can it be called off?', 'abort withdraw revoke'],
  ],
  social: [
    ['Share', 'Who shows it to others?', 'forward send'],
    ['Comment', 'Who has something to say about it?', 'annotate discuss reply'],
    ['Like', 'Who says how good it is?', 'rate review upvote vote'],
    ['Follow', 'Who wants to hear what becomes of it?', 'subscribe watch'],
    ['Invite', 'Who brings others to it?'],
    ['Report', 'Who says that something is wrong with it?', 'flag'],
  ],
  organise: [
    ['Assign', 'Who makes somebody responsible for it?', 'allocate delegate'],
    ['Tag', 'Who says what it belongs to?', 'categorise categorize label'],
    ['Move', 'Can it go somewhere else?', 'transfer'],
    ['Favourite', 'Who wants to find it again?', 'bookmark favorite pin save star'],
    ['Reorder', 'Does its place in a list matter?', 'rank sort'],
    ['Filter', 'Who looks for a few among many?', 'find search'],
  ],
  data: [
    ['Import', 'Does it come from elsewhere?', 'upload'],
    ['Export', 'Who takes it elsewhere?', 'download'],
    ['Print', 'Who needs it on paper?'],
    ['Duplicate', 'Who makes one like another?', 'clone copy'],
    ['Compare', 'Who weighs one against another?'],
  ],
  batch: [
    ['Edit several', 'Who changes many at once?'],
    ['Move several', 'Who moves many at once?'],
    ['Delete several', 'Who clears up?'],
  ],
  system: [
    ['Remind', 'Who has to be reminded of it in time?'],
    ['Notify', 'Who has to hear that it changed?', 'announce inform'],
    ['Expire', 'Does it end by itself?', 'close end'],
    ['Renew', 'Does it go on by itself?', 'extend repeat'],
    ['Calculate', 'What about it is worked out?', 'recalculate score'],
    ['Synchronise', 'Does another system hold it too?', 'fetch import sync synchronize'],
    ['Escalate', 'What if nobody answers in time?'],
    ['Clean up', 'What becomes of those that nobody needs?', 'archive delete purge remove'],
  ],
} as const satisfies Readonly<Record<CommonVerb['group'], readonly Line[]>>;

const commonGroups = promptGroups.filter((group) => group !== 'contra');

/** Common verbs, group by group: the parts of a life first. */
export const commonVerbs: readonly CommonVerb[] = [
  ...life.map(([verb, question, crud, words]): CommonVerb => {
    return { verb, question, crud, group: 'life_cycle', alsoCalled: wordsIn(words) };
  }),
  ...commonGroups.flatMap((group) =>
    lines[group].map(([verb, question, words = '']: Line): CommonVerb => {
      return { verb, question, group, alsoCalled: wordsIn(words), crud: null };
    }),
  ),
];

function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
