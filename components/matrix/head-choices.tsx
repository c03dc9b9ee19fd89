'use client';

import { useMemo } from 'react';

import { Button } from '@/components/ui/button';
import { NativeSelect } from '@/components/ui/native-select';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type HeadChoice, type UnknownHead } from '@/lib/orca/views/paste-plan';
import { counted } from '@/lib/shared/counted';

import { choiceOf, choiceOptions, valueOf } from './head-choice-options';

type HeadChoicesProps = {
  readonly heads: readonly UnknownHead[];
  readonly onChoose: (chosen: ReadonlyMap<string, HeadChoice>) => void;
};

/** Asks of each pasted head that nobody knows what it is: something new, another name of something, or nothing. */
export function HeadChoices({ heads, onChoose }: HeadChoicesProps) {
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
        {heads.map((head) => (
          <HeadChoiceLine
            key={head.key}
            head={head}
            onChoose={(choice) => onChoose(new Map([[head.key, choice]]))}
          />
        ))}
      </ul>
    </section>
  );
}

type HeadChoiceLineProps = {
  readonly head: UnknownHead;
  readonly onChoose: (choice: HeadChoice) => void;
};

function HeadChoiceLine({ head, onChoose }: HeadChoiceLineProps) {
  const { kind, text, guesses, choice } = head;
  const records = useDocument((document) => recordsOf(document, kind));
  const options = useMemo(
    () => choiceOptions({ kind, guesses, records }),
    [kind, guesses, records],
  );
  return (
    <li className="grid grid-cols-2 items-center gap-2">
      <span className="text-sm wrap-anywhere">“{text}”</span>
      <NativeSelect
        label={`What “${text}” is`}
        labelHidden
        value={valueOf(choice)}
        options={options}
        onChange={(value) => onChoose(choiceOf(value))}
      />
    </li>
  );
}
