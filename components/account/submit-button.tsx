'use client';

import { LoaderCircle } from 'lucide-react';

import { Button, type ButtonProps } from '@/components/ui/button';

type SubmitButtonProps = Pick<ButtonProps, 'variant' | 'type' | 'isDisabled' | 'onPress'> & {
  readonly isPending: boolean;
  readonly label: string;
  /** What is under way, such as "Signing in…". */
  readonly pendingLabel: string;
};

/** As wide as its form. While it works it says so, keeps the focus, and takes no second press. */
export function SubmitButton({ isPending, label, pendingLabel, ...props }: SubmitButtonProps) {
  return (
    <Button {...props} size="normal" isPending={isPending} className="w-full">
      {isPending && <LoaderCircle aria-hidden className="motion-safe:animate-spin" />}
      {isPending ? pendingLabel : label}
    </Button>
  );
}
