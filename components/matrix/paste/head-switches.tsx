'use client';

import { Square, SquareCheck } from 'lucide-react';

import { ToggleButton } from '@/components/ui/toggle-button';
import { type HeadSides } from '@/lib/orca/pastes/paste-plan';

type HeadSwitchesProps = {
  readonly heads: HeadSides;
  readonly isDisabled: boolean;
  readonly onChange: (heads: HeadSides) => void;
};

const switches = [
  { side: 'firstRow', label: 'First row is heads' },
  { side: 'firstColumn', label: 'First column is heads' },
] as const;

/** Asks which cells of a pasted table are names. What it was taken for is a guess where nobody knows the names. */
export function HeadSwitches({ heads, isDisabled, onChange }: HeadSwitchesProps) {
  return (
    <div role="group" aria-label="Heads of the pasted table" className="flex flex-wrap gap-1">
      {switches.map(({ side, label }) => (
        <ToggleButton
          key={side}
          isSelected={heads[side]}
          isDisabled={isDisabled}
          onChange={(isHeads) => onChange({ ...heads, [side]: isHeads })}
        >
          {heads[side] ? <SquareCheck aria-hidden /> : <Square aria-hidden />} {label}
        </ToggleButton>
      ))}
    </div>
  );
}
