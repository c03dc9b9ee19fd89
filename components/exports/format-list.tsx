'use client';

import { classNames } from '@/components/ui/class-names';
import { exportFormats, type ExportFormat } from '@/lib/orca/exporters/export-project';

import { formatLabels } from './format-labels';

type FormatListProps = {
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
};

/** The formats to choose from: beside the preview, on a phone above it. */
export function FormatList({ format, onChoose }: FormatListProps) {
  return (
    <ul
      aria-label="Format"
      className="flex shrink-0 gap-1 overflow-x-auto p-2 md:w-60 md:flex-col md:border-r md:border-hairline"
    >
      {exportFormats.map((choice) => (
        <li key={choice} className="shrink-0">
          <button
            type="button"
            aria-pressed={choice === format}
            onClick={() => onChoose(choice)}
            className={classNames(
              'flex control-normal w-full flex-col justify-center rounded px-2.5 py-1 text-left -outline-offset-2',
              choice === format ? 'bg-selected' : 'hover:bg-hover',
            )}
          >
            <span className={classNames('text-sm font-medium', choice === format && 'text-accent')}>
              {formatLabels[choice].name}
            </span>
            <span className="hidden text-xs text-quiet md:block">{formatLabels[choice].use}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
