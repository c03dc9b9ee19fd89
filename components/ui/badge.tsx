import type { ReactNode } from 'react';

import { classNames } from './class-names';

type BadgeProps = {
  readonly tone?: keyof typeof tones;
  readonly children: ReactNode;
  readonly className?: string;
};

const tones = {
  neutral: 'bg-hover text-quiet',
  accent: 'bg-selected text-accent',
  danger: 'border border-danger text-danger',
  object: 'bg-object text-on-solid',
  core: 'bg-core text-on-solid',
  metadata: 'bg-metadata text-on-solid',
  cta: 'bg-cta text-on-solid',
} as const;

/** A small mark. The word or letter in it carries the meaning, never the colour alone. */
export function Badge({ tone = 'neutral', children, className }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 min-w-5 items-center justify-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap tabular-nums',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
