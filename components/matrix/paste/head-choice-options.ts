import { type HeadChoice, type UnknownHead } from '@/lib/orca/pastes/paste-plan';

export type Named = { readonly id: string; readonly name: string };

type OptionsAsked = Pick<UnknownHead, 'kind' | 'guesses'> & {
  /** All that it could be another name of. */
  readonly records: readonly Named[];
};

/** What an unknown head can become, for a list to choose from: what is near in name first. */
export function choiceOptions({ kind, guesses, records }: OptionsAsked) {
  const guessed = new Set(guesses.map(({ id }) => id));
  const others = records
    .filter(({ id }) => !guessed.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    { value: 'create', label: `A new ${kind}` },
    ...guesses.map(same),
    { value: 'skip', label: 'Leave it out' },
    ...others.map(same),
  ];
}

function same({ id, name }: Named) {
  return { value: id, label: `The same as ${name}` };
}

export function valueOf(choice: HeadChoice): string {
  return choice.do === 'match' ? choice.id : choice.do;
}

export function choiceOf(value: string): HeadChoice {
  return value === 'create' || value === 'skip' ? { do: value } : { do: 'match', id: value };
}
