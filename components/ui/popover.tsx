'use client';

import type { ReactNode } from 'react';
import {
  Dialog,
  DialogTrigger,
  Popover as AriaPopover,
  type Placement,
} from 'react-aria-components/Popover';

import { floatClasses } from './float-classes';

type PopoverProps = {
  /** A `Button`, or anything pressable of React Aria. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly placement?: Placement;
  /** With a function the content can close the popover itself. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** Something small that floats beside what opened it. */
export function Popover({ trigger, label, placement = 'bottom start', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} className={floatClasses}>
        <Dialog aria-label={label} className="p-3 outline-none">
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
