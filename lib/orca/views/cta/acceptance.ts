import { withArticle } from '@/lib/shared/with-article';

import { type OrcaDocument } from '../../model/document';
import { findRecord } from '../../model/lookups';
import { capsName, capsRole } from '../caps-name';
import { refusalClause } from '../condition-clause';
import { ctaPhrase } from './cta-phrase';
import { type StoryParts } from './user-story';

/** Criteria that follow from what is said of a CTA: states, condition, result, new state, news, and what takes it back. */
export function suggestedAcceptance(document: OrcaDocument, parts: StoryParts): readonly string[] {
  const { role, cta, object, grant } = parts;
  const who = capital(capsRole(role));
  const name = capsName(object);
  const contra = findRecord(document, 'cta', cta.contraCtaId ?? '');
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const other = findRecord(document, 'object', id);
      return other ? [withArticle(capsName(other))] : [];
    });
  return [
    ...whenLines(parts, who),
    ...(grant.condition === ''
      ? []
      : [`It is refused, and the reason said, ${sentence(refusalClause(grant.condition))}`]),
    ...(cta.newState === '' ? [] : [`Afterwards the ${name} is ${sentence(cta.newState)}`]),
    ...(cta.result === '' ? [] : [`Afterwards: ${sentence(cta.result)}`]),
    ...named(cta.createsIds).map((made) => `It makes ${made}.`),
    ...named(cta.removesIds).map((gone) => `It removes ${gone}.`),
    ...(cta.notification === '' ? [] : [`Who hears of it: ${sentence(cta.notification)}`]),
    ...(contra ? [`“${ctaPhrase(contra, document)}” takes it back.`] : []),
  ];
}

function whenLines({ cta, object, grant }: StoryParts, who: string): readonly string[] {
  const phrase = `“${cta.verb}”`;
  if (grant.states.length === 0)
    return [`${who} is offered ${phrase} for every ${capsName(object)}.`];
  const others = object.states
    .map(({ name }) => name)
    .filter((name) => !grant.states.includes(name));
  return [
    `${who} is offered ${phrase} while the ${capsName(object)} is ${orList(grant.states)}.`,
    ...(others.length === 0 ? [] : [`It is not offered while it is ${orList(others)}.`]),
  ];
}

function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function sentence(text: string): string {
  return `${text.trim().replace(/[.\s]+$/, '')}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
