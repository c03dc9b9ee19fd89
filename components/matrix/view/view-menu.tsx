'use client';

import { Minus, Plus, SlidersHorizontal } from 'lucide-react';
import { type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { NativeSelect } from '@/components/ui/native-select';
import { Popover } from '@/components/ui/popover';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';

import { FreezeButtons } from './freeze-buttons';
import { KeyList } from './key-list';
import {
  axisOrders,
  densities,
  isUsualView,
  notations,
  turnedView,
  usualView,
  zoomedBy,
  zooms,
  type MatrixView,
} from './matrix-view';
import { type ViewSettings } from './view-settings';

/** Everything about how the matrix is looked at, and its keys. */
export function ViewMenu({ children, ...props }: ViewSettings & { readonly children: ReactNode }) {
  const { view, onChange, onResetWidths } = props;
  const isUsual = isUsualView(view) && onResetWidths === undefined;
  return (
    <Popover
      label="View of the matrix"
      trigger={
        <Button>
          <SlidersHorizontal aria-hidden /> View
          {!isUsual && <span className="text-accent">changed</span>}
        </Button>
      }
    >
      <div className="flex w-76 flex-col gap-3">
        {children}
        <ZoomButtons zoom={view.zoom} onChange={(zoom) => onChange({ zoom })} />
        <ViewChoices {...props} />
        <div className="flex flex-wrap gap-1">
          <ToggleButton
            isSelected={view.isTransposed}
            onChange={() => onChange(turnedView(view))}
            variant="outlined"
          >
            Transposed
          </ToggleButton>
          <ToggleButton
            variant="outlined"
            isSelected={view.hidesEmpty}
            onChange={(hidesEmpty) => onChange({ hidesEmpty })}
          >
            Hide empty
          </ToggleButton>
        </div>
        <FreezeButtons {...props} />
        <Button
          variant="outlined"
          isDisabled={isUsual}
          onPress={() => {
            onChange(usualView);
            onResetWidths?.();
          }}
        >
          Reset view
        </Button>
        <KeyList keys={props.keys} />
      </div>
    </Popover>
  );
}

type ZoomButtonsProps = {
  readonly zoom: MatrixView['zoom'];
  readonly onChange: (zoom: MatrixView['zoom']) => void;
};

function ZoomButtons({ zoom, onChange }: ZoomButtonsProps) {
  return (
    <div role="group" aria-label="Zoom" className="flex items-center gap-1">
      <span className="grow text-sm font-medium">Zoom</span>
      <Button
        variant="outlined"
        aria-label="Zoom out"
        isDisabled={zoom === zooms[0]}
        onPress={() => onChange(zoomedBy(zoom, -1))}
      >
        <Minus aria-hidden />
      </Button>
      <span aria-live="polite" className="w-12 text-center text-sm tabular-nums">
        {Math.round(zoom * 100)} %
      </span>
      <Button
        variant="outlined"
        aria-label="Zoom in"
        isDisabled={zoom === zooms.at(-1)}
        onPress={() => onChange(zoomedBy(zoom, 1))}
      >
        <Plus aria-hidden />
      </Button>
    </div>
  );
}

function ViewChoices({ view, onChange, groupings, counted, hasNotation }: ViewSettings) {
  const orders = orderOptions(counted);
  const hasPhases = useDocument((document) =>
    recordsOf(document, 'object').some(({ phaseId }) => phaseId !== null),
  );
  return (
    <div className="grid grid-cols-2 gap-2">
      <Choice
        label="Rows"
        value={view.rowOrder}
        values={axisOrders}
        labels={orders}
        onChange={(rowOrder) => onChange({ rowOrder })}
      />
      <Choice
        label="Columns"
        value={view.columnOrder}
        values={axisOrders}
        labels={orders}
        onChange={(columnOrder) => onChange({ columnOrder })}
      />
      {groupings.length > 1 && (
        <Choice
          label="Group by"
          value={view.grouping}
          values={groupings}
          labels={groupingLabels}
          {...(!hasPhases && { missing: noPhases })}
          onChange={(grouping) => onChange({ grouping })}
        />
      )}
      <Choice
        label="Density"
        value={view.density}
        values={densities}
        labels={densityLabels}
        onChange={(density) => onChange({ density })}
      />
      {hasNotation && (
        <Choice
          label="Cardinality as"
          value={view.notation}
          values={notations}
          labels={notationLabels}
          onChange={(notation) => onChange({ notation })}
        />
      )}
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  /** What can't be chosen, and why, as a label. */
  readonly missing?: Readonly<Partial<Record<Value, string>>>;
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({
  label,
  value,
  values,
  labels,
  missing,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      value={value}
      options={values.map((one) => ({
        value: one,
        label: missing?.[one] ?? labels[one],
        isDisabled: missing?.[one] !== undefined,
      }))}
      onChange={(asked) => {
        const chosen = values.find((one) => one === asked);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

function orderOptions(counted: string) {
  return {
    model: 'As in the model',
    name: 'By name',
    most: `Most ${counted} first`,
  } as const satisfies Record<MatrixView['rowOrder'], string>;
}

const groupingLabels = {
  none: 'Nothing',
  phase: 'Phase',
  type: 'Type of object',
  reading: 'Hub, leaf, …',
} as const satisfies Record<MatrixView['grouping'], string>;

const noPhases = { phase: 'Phase: no object has one' } as const;

const densityLabels = {
  compact: 'Compact',
  normal: 'Normal',
  roomy: 'Roomy',
} as const satisfies Record<MatrixView['density'], string>;

const notationLabels = {
  range: 'min..max',
  ratio: '1:N',
  crow: 'Crow’s foot',
} as const satisfies Record<MatrixView['notation'], string>;
