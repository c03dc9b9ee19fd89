import { type ReactNode } from 'react';

type PanelFieldProps = { readonly label: string; readonly children: ReactNode };

/** A labelled part of a panel. What is edited in it carries its own name; this is what the eye reads. */
export function PanelField({ label, children }: PanelFieldProps) {
  return (
    <div role="group" aria-label={label} className="min-w-0">
      <p aria-hidden className="text-xs font-medium text-quiet">
        {label}
      </p>
      <div className="-mx-1.5">{children}</div>
    </div>
  );
}
