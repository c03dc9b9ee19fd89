'use client';

import { ListFilter } from 'lucide-react';

import { Button } from '@/components/ui/button';
import { NativeSelect } from '@/components/ui/native-select';
import { Popover } from '@/components/ui/popover';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { crudTags } from '@/lib/orca/model/cta';
import { recordsOf } from '@/lib/orca/model/lookups';
import { isCtaFiltered, noCtaFilter, type CtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';
import { withOrWithout } from '@/lib/shared/with-or-without';

import { ctaWords } from '../cta-words';
import { matchText } from '../filter/match-text';
import { useMatches } from '../filter/use-matches';

type CtaFiltersProps = {
  readonly filter: CtaFilter;
  readonly onChange: (filter: CtaFilter) => void;
  /** Rows and columns without a match go; without it there are none: the list leaves the others out anyway. */
  readonly hiding?: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };
};

/** What is looked for among the verbs, behind one button that says how much of it there is. */
export function CtaFilters({ filter, onChange, hiding }: CtaFiltersProps) {
  const roles = useDocument(shownRoles);
  const phases = useDocument((document) => recordsOf(document, 'phase'));
  const matches = useMatches();
  return (
    <Popover
      label="Filter verbs"
      trigger={
        <Button>
          <ListFilter aria-hidden /> Filter{' '}
          {matches && (
            <span className="font-normal text-accent tabular-nums">
              {matches.found.toLocaleString('en')} of {matches.all.toLocaleString('en')}
              <span className="max-sm:sr-only"> match</span>
            </span>
          )}
        </Button>
      }
    >
      <div className="flex w-72 flex-col gap-3">
        <div role="group" aria-label="Part of life" className="flex flex-wrap gap-1">
          {[...crudTags, 'none' as const].map((tag) => (
            <ToggleButton
              key={tag}
              variant="outlined"
              isSelected={filter.crud.includes(tag)}
              onChange={(isIn) =>
                onChange({ ...filter, crud: withOrWithout(filter.crud, tag, isIn) })
              }
            >
              {tag === 'none' ? 'Not said' : ctaWords.crud[tag]}
            </ToggleButton>
          ))}
        </div>
        <ToggleButton
          variant="outlined"
          className="self-start"
          isSelected={filter.primaryOnly}
          onChange={(primaryOnly) => onChange({ ...filter, primaryOnly })}
        >
          Primary only
        </ToggleButton>
        <NativeSelect
          label="Role"
          value={filter.roleId ?? ''}
          options={[everything, ...roles.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => onChange({ ...filter, roleId: id || null })}
        />
        {phases.length === 0 ? (
          <p className="text-sm text-quiet">
            <span className="font-medium text-ink">Phase</span> There is none yet. An object or call
            to action is put into a new one in its details.
          </p>
        ) : (
          <NativeSelect
            label="Phase"
            value={filter.phaseId ?? ''}
            options={[everything, ...phases.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(id) => onChange({ ...filter, phaseId: id || null })}
          />
        )}
        {hiding && (
          <ToggleButton
            variant="outlined"
            className="self-start"
            isSelected={hiding.isOn}
            onChange={hiding.onChange}
          >
            Hide rows and columns without a match
          </ToggleButton>
        )}
        <p role="status" className="text-sm text-quiet tabular-nums empty:hidden">
          {matches && matchText(matches)}
        </p>
        <Button
          variant="outlined"
          isDisabled={!isCtaFiltered(filter)}
          onPress={() => onChange(noCtaFilter)}
        >
          Show all verbs
        </Button>
      </div>
    </Popover>
  );
}

const everything = { value: '', label: 'All' } as const;
