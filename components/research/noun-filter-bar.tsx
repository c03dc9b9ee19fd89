'use client';

import { type Ref } from 'react';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { ToggleButton } from '@/components/ui/toggle-button';
import { type NounFilter } from '@/lib/orca/views/research';

type NounFilterBarProps = {
  readonly show: NounFilter['show'];
  readonly onShow: (show: NounFilter['show']) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly found: number;
};

const choices = [
  { show: 'open', label: 'Open' },
  { show: 'decided', label: 'Decided' },
  { show: 'all', label: 'All' },
] as const;

/** Which nouns the list holds. */
export function NounFilterBar(props: NounFilterBarProps) {
  const { show, onShow, query, onQuery, searchRef, found } = props;
  return (
    <div className="shrink-0 border-b border-hairline p-2">
      <div className="flex items-center gap-2">
        <TextField
          label="Search nouns"
          labelHidden
          placeholder="Search nouns  /"
          inputRef={searchRef}
          value={query}
          onChange={onQuery}
          className="min-w-0 grow"
        />
        <div role="group" aria-label="Which nouns" className="flex shrink-0">
          {choices.map((choice) => (
            <ToggleButton
              key={choice.show}
              isSelected={show === choice.show}
              onChange={() => onShow(choice.show)}
            >
              {choice.label}
            </ToggleButton>
          ))}
        </div>
      </div>
      {found === 0 && (
        <p className="flex flex-wrap items-center gap-2 pt-2 text-sm text-quiet" role="status">
          {emptySentence(show, query)}
          {(query !== '' || show !== 'all') && (
            <Button
              variant="outlined"
              onPress={() => {
                onQuery('');
                onShow('all');
              }}
            >
              Show all nouns
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** The filter that an address asks for; open nouns where it asks for none that there is. */
export function toShow(param: string): NounFilter['show'] {
  return choices.find(({ show }) => show === param)?.show ?? 'open';
}

function emptySentence(show: NounFilter['show'], query: string): string {
  if (query !== '') return 'No noun matches.';
  if (show === 'decided') return 'No noun has a verdict yet.';
  return show === 'open' ? 'No noun is waiting for a verdict.' : 'No noun was found in the texts.';
}
