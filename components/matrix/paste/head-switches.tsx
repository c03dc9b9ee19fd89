'use client';

import { Square, SquareCheck } from 'lucide-react';

import { ToggleButton } from '@/components/ui/toggle-button';
import { type PastePlan } from '@/lib/orca/pastes/paste-plan';

/** What a pasted table is taken for. */
export type TableReading = Pick<PastePlan, 'heads' | 'isList'>;

type HeadSwitchesProps = {
  readonly reading: TableReading;
  readonly isDisabled: boolean;
  readonly onChange: (reading: Partial<TableReading>) => void;
};

const switches = [
  { side: 'firstRow', label: 'First row is heads' },
  { side: 'firstColumn', label: 'First column is heads' },
] as const;

/**
 * Asks which cells of a pasted table are names, and whether it is a list, where it may be one. What it was taken for is
 * a guess where nobody knows the names.
 */
export function HeadSwitches({ reading, isDisabled, onChange }: HeadSwitchesProps) {
  const { heads, isList } = reading;
  return (
    <div role="group" aria-label="Heads of the pasted table" className="flex flex-wrap gap-1">
      {isList !== undefined && (
        <ToggleButton
          variant="outlined"
          isSelected={isList}
          isDisabled={isDisabled}
          onChange={() => onChange({ isList: !isList })}
        >
          {isList ? <SquareCheck aria-hidden /> : <Square aria-hidden />} A list, one entry to a row
        </ToggleButton>
      )}
      {isList !== true &&
        switches.map(({ side, label }) => (
          <ToggleButton
            variant="outlined"
            key={side}
            isSelected={heads[side]}
            isDisabled={isDisabled}
            onChange={(isHeads) => onChange({ heads: { ...heads, [side]: isHeads } })}
          >
            {heads[side] ? <SquareCheck aria-hidden /> : <Square aria-hidden />} {label}
          </ToggleButton>
        ))}
    </div>
  );
}
