'use client';

import { useMemo, useState } from 'react';

import { Button } from '@/components/ui/button';
import { NativeSelect } from '@/components/ui/native-select';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord, recordsOf } from '@/lib/orca/model/lookups';
import { type HeadChoice, type UnknownHead } from '@/lib/orca/pastes/paste-plan';
import { counted } from '@/lib/shared/counted';

import { choiceOf, choiceOptions, valueOf, type Named } from './head-choice-options';

type HeadChoicesProps = {
  readonly heads: readonly UnknownHead[];
  readonly onChoose: (chosen: ReadonlyMap<string, HeadChoice>) => void;
};

/** As many lines are drawn at first, and as many more each time. */
const step = 50;

/** Asks of each pasted head that nobody knows what it is: something new, another name of something, or nothing. */
export function HeadChoices({ heads, onChoose }: HeadChoicesProps) {
  const [shownMax, setShownMax] = useState(step);
  const rest = heads.slice(shownMax);
  const chooseAll = (choice: HeadChoice) =>
    onChoose(new Map(heads.map(({ key }) => [key, choice])));
  return (
    <section aria-label="Unknown names" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1">
        <h3 className="grow text-sm font-medium">
          {counted(heads.length, 'name that nothing goes by', 'names that nothing goes by')}
        </h3>
        {heads.length > 2 && (
          <>
            <Button onPress={() => chooseAll({ do: 'create' })}>Create all</Button>
            <Button onPress={() => chooseAll({ do: 'skip' })}>Leave all out</Button>
          </>
        )}
      </div>
      <ul className="flex max-h-52 flex-col gap-1 overflow-auto p-0.5">
        {heads.slice(0, shownMax).map((head) => (
          <HeadChoiceLine
            key={head.key}
            head={head}
            onChoose={(choice) => onChoose(new Map([[head.key, choice]]))}
          />
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="flex flex-wrap items-center gap-1 text-sm text-quiet">
          <span className="grow">{restSentence(rest)}</span>
          <Button onPress={() => setShownMax(shownMax + step)}>Show more</Button>
        </p>
      )}
    </section>
  );
}

function restSentence(rest: readonly UnknownHead[]): string {
  const made = rest.filter(({ choice }) => choice.do === 'create').length;
  const told = `and ${counted(rest.length, 'more name')}`;
  if (made === 0) return `${told}, left out.`;
  return made === rest.length
    ? `${told}, made anew.`
    : `${told}, ${counted(made, 'made anew', 'made anew')}.`;
}

type HeadChoiceLineProps = {
  readonly head: UnknownHead;
  readonly onChoose: (choice: HeadChoice) => void;
};

/** What it could be another name of, often a thousand others, is drawn when somebody comes to choose. */
function HeadChoiceLine({ head, onChoose }: HeadChoiceLineProps) {
  const { kind, text, guesses, choice } = head;
  const [isAskedAll, setAskedAll] = useState(false);
  const chosenId = choice.do === 'match' ? choice.id : '';
  const records = useDocument((document): readonly Named[] => {
    if (isAskedAll) return recordsOf(document, kind);
    const chosen = findRecord(document, kind, chosenId);
    return chosen ? [chosen] : [];
  });
  const askAll = () => setAskedAll(true);
  const options = useMemo(
    () => choiceOptions({ kind, guesses, records }),
    [kind, guesses, records],
  );
  return (
    <li className="grid grid-cols-2 items-center gap-2">
      <span className="text-sm wrap-anywhere">“{text}”</span>
      <div role="presentation" onPointerEnter={askAll} onFocus={askAll}>
        <NativeSelect
          label={`What “${text}” is`}
          labelHidden
          value={valueOf(choice)}
          options={options}
          onChange={(value) => onChoose(choiceOf(value))}
        />
      </div>
    </li>
  );
}
