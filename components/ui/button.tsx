'use client';

import { type Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';

import { classNames } from './class-names';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  readonly variant?: keyof typeof variants;
  readonly size?: keyof typeof sizes;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

const variants = {
  primary: 'bg-accent text-on-accent hover:opacity-90 pressed:opacity-80',
  quiet: 'border border-transparent text-ink hover:bg-hover pressed:bg-selected',
  outlined: 'border border-control text-ink hover:bg-hover pressed:bg-selected',
  danger: 'bg-danger text-on-danger hover:opacity-90 pressed:opacity-80',
} as const;

const sizes = {
  dense: 'control-dense px-2 text-sm',
  normal: 'control-normal px-3 text-base',
} as const;

/** An icon alone needs an `aria-label` and, for people who see, a `Tooltip`. */
export function Button({ variant = 'quiet', size = 'dense', className, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={classNames(
        'inline-flex cursor-default items-center justify-center gap-1.5 rounded font-medium whitespace-nowrap select-none',
        'transition-colors disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
        variants[variant],
        sizes[size],
        className,
      )}
    />
  );
}
