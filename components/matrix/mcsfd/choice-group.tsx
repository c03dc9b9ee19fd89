'use client';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { ToggleButton } from '@/components/ui/toggle-button';

type ChoiceGroupProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
};

/** A few words of which several may hold; who may only look is told those that do. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, options, chosen, onToggle } = props;
  const mayEdit = useMayEdit();
  if (!mayEdit) {
    const held = options.filter(({ value }) => chosen.includes(value));
    return (
      held.length > 0 && (
        <p className="text-sm">
          <span className="text-quiet">{label}: </span>
          {held.map((option) => option.label).join(', ')}
        </p>
      )
    );
  }
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1">
      <p aria-hidden className="text-sm font-medium">
        {label}
      </p>
      <div className="flex flex-wrap gap-1">
        {options.map((option) => (
          <ToggleButton
            key={option.value}
            variant="outlined"
            isSelected={chosen.includes(option.value)}
            onChange={() => onToggle(option.value)}
          >
            {option.label}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
