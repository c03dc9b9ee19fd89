'use client';

import { Check, Plus } from 'lucide-react';
import { use } from 'react';

import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';
import { promptGroups } from '@/lib/orca/views/cta/verb-catalogue';
import { promptGroupLabels, verbPrompts, type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

import { isTaken } from '../cell/is-taken';
import { OfferContext } from '../cell/offer-context';
import { useVerbs } from '../use-verbs';
import { PanelSection } from './panel-section';

/** Quiet questions: what the focused cell offers, with the digits that take it, then all that objects often have. */
export function VerbPrompts({ place }: { readonly place: VerbPlace }) {
  const nearest = use(OfferContext);
  const all = useDocument((document) => verbPrompts(document, place.objectId));
  const known = nearest.filter(({ group }) => group === 'known');
  const lists = [
    { title: 'May this role do it too?', prompts: known },
    { title: 'Is something missing?', prompts: nearest.filter((one) => !known.includes(one)) },
  ];
  return (
    <section aria-label="Verbs to ask about" className="flex flex-col gap-1">
      {lists.map(
        ({ title, prompts }) =>
          prompts.length > 0 && (
            <div key={title} className="pb-2">
              <h3 className="text-sm font-semibold">{title}</h3>
              <ul aria-label={title} className="flex flex-col">
                {prompts.map((prompt) => (
                  <Prompt
                    key={keyOf(prompt)}
                    place={place}
                    prompt={prompt}
                    digit={nearest.indexOf(prompt) + 1}
                  />
                ))}
              </ul>
            </div>
          ),
      )}
      {promptGroups.map((group) => {
        const prompts = all.filter((prompt) => prompt.group === group);
        return (
          prompts.length > 0 && (
            <PanelSection
              key={group}
              title={promptGroupLabels[group]}
              note={String(prompts.length)}
            >
              <ul className="flex flex-col">
                {prompts.map((prompt) => (
                  <Prompt key={keyOf(prompt)} place={place} prompt={prompt} />
                ))}
              </ul>
            </PanelSection>
          )
        );
      })}
    </section>
  );
}

type PromptProps = {
  readonly place: VerbPlace;
  readonly prompt: VerbPrompt;
  /** The key that takes it on the cell. */
  readonly digit?: number;
};

function Prompt({ place, prompt, digit }: PromptProps) {
  const verbs = useVerbs();
  const phrase = useDocument((document) => ctaPhrase(prompt, document));
  const isHere = useDocument((document) => isTaken(document, place, prompt));
  // Those are asked about by their heading.
  const hasQuestion = prompt.group !== 'known';
  return (
    <li className="-ml-2 flex items-center gap-1 text-sm">
      <Button
        aria-label={isHere ? `${phrase}, is here` : `Add ${phrase}`}
        className={classNames('font-normal', hasQuestion ? 'max-w-3/5 shrink-0' : 'max-w-full')}
        onPress={() => verbs.accept(place, prompt)}
      >
        {isHere ? <Check aria-hidden /> : <Plus aria-hidden />}
        <span className="truncate">{phrase}</span>
        {digit !== undefined && <Kbd keys={String(digit)} />}
      </Button>
      {hasQuestion && (
        <span title={prompt.question} className="min-w-0 grow truncate text-quiet">
          {prompt.question}
        </span>
      )}
    </li>
  );
}

function keyOf({ verb, contextObjectId }: VerbPrompt): string {
  return `${verb}/${contextObjectId ?? ''}`;
}
