import { withArticle } from '@/lib/shared/with-article';

import { nameKey } from '../../model/name-key';
import { type RecordOf } from '../../model/record';
import { capsName, capsPlural, capsRole } from '../caps-name';
import { joinedCondition } from '../condition-clause';
import { usualPreposition } from './cta-phrase';

/** A role's use of a call to action, with what the sentence names. */
export type StoryParts = {
  readonly role: RecordOf<'role'>;
  readonly cta: RecordOf<'cta'>;
  readonly object: RecordOf<'object'>;
  readonly contextObject: RecordOf<'object'> | undefined;
  readonly grant: RecordOf<'grant'>;
};

/** What a stretch of a story is about. `words` join the others; `written` is a whole story by hand. */
export type StoryPart =
  | 'role'
  | 'verb'
  | 'object'
  | 'context'
  | 'why'
  | 'when'
  | 'words'
  | 'written';

export type StorySegment = {
  readonly text: string;
  readonly part: StoryPart;
  /** Nobody has said it yet: an ellipsis stands in its place. */
  readonly isMissing: boolean;
};

/**
 * The story that a grant tells: “As a MEMBER, I want to borrow a TOOL so that I can mend my door — when it is
 * available.” A story that somebody wrote stands as written; an open reason stays an ellipsis, to be filled in.
 */
export function userStory(parts: StoryParts): string {
  // Most may always do what they may do: a story is whole without a “when”.
  return storyParts(parts)
    .filter(({ part, isMissing }) => part !== 'when' || !isMissing)
    .map(({ text }) => text)
    .join('');
}

/** Somebody wrote the story by hand: no change of its parts touches it. */
export function isStoryWritten({ story }: Pick<RecordOf<'grant'>, 'story'>): boolean {
  return story !== '';
}

/** What to keep of a story after somebody edited it: `''`, made anew ever after, where it says what its parts say. */
export function storyToKeep(parts: StoryParts, text: string): string {
  const made = userStory({ ...parts, grant: { ...parts.grant, story: '' } });
  return text.trim() === made ? '' : text.trim();
}

/** The same story cut into its parts, the missing ones included. */
export function storyParts(parts: StoryParts): readonly StorySegment[] {
  const { role, cta, object, contextObject, grant } = parts;
  if (isStoryWritten(grant)) return [said('written', grant.story)];
  const why = withoutEnd(cta.why.replace(/^so that\s+/i, ''));
  const when = joinedCondition(statesText(grant.states), grant.condition);
  const end = when === '' && why === '' ? '' : '.';
  return [
    said('words', 'As '),
    said('role', capsRole(role)),
    said('words', ', I want to '),
    ...deed(cta.verb, object),
    ...(contextObject ? [said('context', ` ${contextText(parts, contextObject)}`)] : []),
    said('words', ' so that '),
    saidOrMissing('why', why),
    ...(when === '' ? [{ text: ' — when …', part: 'when', isMissing: true } as const] : []),
    ...(when === '' ? [] : [said('words', ' — '), said('when', when)]),
    ...(end === '' ? [] : [said('words', end)]),
  ];
}

function said(part: StoryPart, text: string): StorySegment {
  return { text, part, isMissing: false };
}

function saidOrMissing(part: StoryPart, text: string): StorySegment {
  return { text: text || '…', part, isMissing: text === '' };
}

/** “to a COLLECTION”, “with another TOOL”. */
function contextText({ cta, object }: StoryParts, context: RecordOf<'object'>): string {
  const name = capsName(context);
  const one = context.id === object.id ? `another ${name}` : withArticle(name);
  return `${cta.contextPreposition || usualPreposition} ${one}`;
}

/** Ends a verb that takes its object directly: “search for”, “check out”. */
const particle = /\s(at|back|down|for|from|in|into|of|off|on|out|over|through|to|up|with)$/i;

/** Ends a verb that is about many at once: “edit several”. */
const severalEnd = /\s(all|many|multiple|several)$/i;

/**
 * “borrow a TOOL”, “search for a TOOL”, “report damage on a TOOL”, “edit several TOOLs”, “mark a TOOL as lost”; a verb
 * that names its object already (“report a damaged tool”) is left as it is.
 */
function deed(verb: string, object: RecordOf<'object'>): readonly StorySegment[] {
  const isAcronym = /^\p{Lu}[\p{Lu}\d]/u.test(verb);
  const lower = isAcronym ? verb : verb.charAt(0).toLowerCase() + verb.slice(1);
  if (namesObject(verb, object)) return [said('verb', lower)];
  const marked = /^(\S+)(\s+as\s.*)$/i.exec(lower);
  if (marked) {
    const [, first = '', asWhat = ''] = marked;
    const named = said('object', withArticle(capsName(object)));
    return [said('verb', first), said('words', ' '), named, said('verb', asWhat)];
  }
  const isSeveral = severalEnd.test(verb);
  const hasOwnObject = /\s/.test(verb) && !particle.test(verb) && !isSeveral;
  return [
    said('verb', lower),
    said('words', hasOwnObject ? ' on ' : ' '),
    said('object', isSeveral ? capsPlural(object) : withArticle(capsName(object))),
  ];
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Whether the object's name stands in a verb behind its first word: “tag” is what one does, also to a TAG. */
function namesObject(verb: string, { name }: RecordOf<'object'>): boolean {
  const words = verb.match(wordPattern) ?? [];
  const length = name.match(wordPattern)?.length ?? 0;
  const key = nameKey(name);
  const isNamedAt = (at: number) => nameKey(words.slice(at, at + length).join(' ')) === key;
  return length > 0 && words.some((_, at) => at > 0 && isNamedAt(at));
}

function statesText(states: readonly string[]): string {
  if (states.length === 0) return '';
  const last = states.at(-1) ?? '';
  const list = states.length === 1 ? last : `${states.slice(0, -1).join(', ')} or ${last}`;
  return `it is ${list}`;
}

function withoutEnd(text: string): string {
  return text.replace(/[.…\s]+$/, '');
}
