'use client';

import { type Ref } from 'react';
import {
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
} from 'react-aria-components/ToggleButton';

import { classNames } from './class-names';

type ToggleButtonProps = Omit<AriaToggleButtonProps, 'className' | 'style'> & {
  readonly variant?: keyof typeof variants;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

const variants = {
  /** Among others of its kind in a bar. */
  quiet: '',
  /** Where it stands among fields: it is seen to be pressed. */
  outlined: 'border border-control',
} as const;

/** On or off; its name stays the same in both states. */
export function ToggleButton({ variant = 'quiet', className, ...props }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      {...props}
      className={classNames(
        'inline-flex control-dense cursor-default items-center justify-center gap-1.5 rounded px-2 text-sm font-medium select-none',
        'text-quiet transition-colors hover:bg-hover disabled:opacity-50 selected:bg-selected selected:text-ink',
        '[&_svg]:size-4 [&_svg]:shrink-0',
        variants[variant],
        className,
      )}
    />
  );
}
