import { type RecordOf } from '../model/record';

type CrudTag = Exclude<RecordOf<'cta'>['crud'], null>;

/** A verb that an object might lack, and what makes one ask. */
export type MissingVerb = {
  readonly verb: string;
  readonly reason: 'life_cycle' | 'contra';
  /** The tag the new CTA would get, for life-cycle verbs. */
  readonly crud: CrudTag | null;
  /** The CTA that this one would take back, for contra-CTAs. */
  readonly takesBackId: string | null;
};

const lifeCycle = {
  create: { verb: 'Create', words: 'add create draft make new open register start upload write' },
  read: { verb: 'View', words: 'browse find list look open read search see show view' },
  update: { verb: 'Edit', words: 'change correct edit extend modify move rename update' },
  delete: { verb: 'Delete', words: 'archive cancel delete discard remove retire trash' },
} as const satisfies Record<CrudTag, { verb: string; words: string }>;

const crudTags = ['create', 'read', 'update', 'delete'] as const satisfies readonly CrudTag[];

/** What takes a verb back. Only pairs that hold in most domains; the rest is for people to see. */
const contraVerbs: Readonly<Record<string, string>> = {
  add: 'Remove',
  approve: 'Reject',
  archive: 'Restore',
  assign: 'Unassign',
  block: 'Unblock',
  book: 'Cancel',
  borrow: 'Return',
  delete: 'Restore',
  disable: 'Enable',
  follow: 'Unfollow',
  hide: 'Show',
  invite: 'Withdraw',
  join: 'Leave',
  like: 'Unlike',
  lock: 'Unlock',
  mute: 'Unmute',
  pause: 'Resume',
  pin: 'Unpin',
  publish: 'Unpublish',
  remove: 'Restore',
  reserve: 'Cancel',
  share: 'Unshare',
  submit: 'Withdraw',
  subscribe: 'Unsubscribe',
};

/**
 * Verbs to ask about, for one object's CTAs: the parts of its life that no CTA covers (by tag, else by first word), and
 * what would take a CTA back. They are prompts, not faults: many objects are never deleted by anyone.
 */
export function missingVerbs(ctas: readonly RecordOf<'cta'>[]): readonly MissingVerb[] {
  const words = new Set(ctas.map(({ verb }) => firstWord(verb)));
  const tags = new Set(ctas.map(({ crud }) => crud));
  const lacking = crudTags
    .filter(
      (tag) => !tags.has(tag) && !lifeCycle[tag].words.split(' ').some((word) => words.has(word)),
    )
    .map((crud): MissingVerb => {
      return { verb: lifeCycle[crud].verb, reason: 'life_cycle', crud, takesBackId: null };
    });
  const contras = ctas.flatMap(({ id, verb, contraCtaId }): readonly MissingVerb[] => {
    const contra = contraVerbs[firstWord(verb)];
    if (contra === undefined || contraCtaId !== null || words.has(contra.toLowerCase())) return [];
    return [{ verb: contra, reason: 'contra', crud: null, takesBackId: id }];
  });
  const seen = new Set<string>();
  return [...lacking, ...contras].filter(({ verb }) => !seen.has(verb) && seen.add(verb));
}

function firstWord(verb: string): string {
  return verb.toLowerCase().split(/\s/)[0] ?? '';
}
