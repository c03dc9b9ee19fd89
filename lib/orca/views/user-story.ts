import { withArticle } from '@/lib/shared/with-article';

import { type RecordOf } from '../model/record';
import { capsName, capsRole } from './caps-name';

/** A role's use of a call to action, with what the sentence names. */
export type StoryParts = {
  readonly role: RecordOf<'role'>;
  readonly cta: RecordOf<'cta'>;
  readonly object: RecordOf<'object'>;
  readonly contextObject: RecordOf<'object'> | undefined;
  readonly grant: RecordOf<'grant'>;
};

/**
 * The story that a grant tells: “As a MEMBER, I want to borrow a TOOL so that I can mend my door — when it is
 * available.” A story that somebody wrote stands as written; an open reason stays an ellipsis, to be filled in.
 */
export function userStory({ role, cta, object, contextObject, grant }: StoryParts): string {
  if (grant.story !== '') return grant.story;
  const who = capsRole(role);
  const context = contextObject ? `, with ${withArticle(capsName(contextObject))},` : '';
  const reason = withoutEnd(cta.why.replace(/^so that\s+/i, '')) || '…';
  const when = [statesText(grant.states), withoutEnd(grant.condition.replace(/^(when|if)\s+/i, ''))]
    .filter((part) => part !== '')
    .join(' and ');
  const story = `As ${who}, I want to ${deed(cta.verb, object)}${context} so that ${reason}`;
  if (when === '') return reason === '…' ? story : `${story}.`;
  return `${story} — when ${when}.`;
}

/** Ends a verb that takes its object directly: “search for”, “check out”. */
const particle = /\s(at|back|for|from|in|into|of|off|on|out|over|to|up|with)$/i;

/**
 * “borrow a TOOL”, “search for a TOOL”, “report damage on a TOOL”; a verb that names its object already (“report a
 * damaged tool”) is left as it is.
 */
function deed(verb: string, object: RecordOf<'object'>): string {
  const isAcronym = /^\p{Lu}[\p{Lu}\d]/u.test(verb);
  const lower = isAcronym ? verb : verb.charAt(0).toLowerCase() + verb.slice(1);
  if (verb.toLowerCase().includes(object.name.toLowerCase())) return lower;
  const hasOwnObject = /\s/.test(verb) && !particle.test(verb);
  return `${lower} ${hasOwnObject ? 'on ' : ''}${withArticle(capsName(object))}`;
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
