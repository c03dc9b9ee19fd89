import { type ReactNode } from 'react';

/** A titled part of the details. */
export function PanelSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="flex flex-col gap-2.5 border-t border-hairline p-4 first:border-t-0">
      <h3 className="text-xs font-medium text-quiet">{title}</h3>
      {children}
    </section>
  );
}
