'use client';

import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  type PopoverProps,
} from 'react-aria-components/Menu';

import { classNames } from './class-names';
import { floatClasses, floatItemClasses } from './float-classes';
import { Kbd } from './kbd';

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown only; the screen listens for the key. */
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};

type MenuProps = {
  readonly label: string;
  /** A `Button`, or anything pressable of React Aria. */
  readonly trigger: ReactNode;
  readonly actions: readonly MenuAction[];
  readonly placement?: Exclude<PopoverProps['placement'], undefined>;
  /** Given with `onOpenChange` where something else than the trigger opens it too: a key of the screen. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
};

/** A button that offers actions. Arrow keys move, letters jump, Escape closes. */
export function Menu({
  label,
  trigger,
  actions,
  placement = 'bottom start',
  ...openness
}: MenuProps) {
  return (
    <MenuTrigger {...openness}>
      {trigger}
      <Popover placement={placement} className={floatClasses}>
        <AriaMenu aria-label={label} items={actions} className="p-1 outline-none">
          {(action) => (
            <MenuItem
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={classNames(floatItemClasses, action.isDanger === true && 'text-danger')}
            >
              {action.icon}
              <span className="grow">{action.label}</span>
              {action.keys !== undefined && <Kbd keys={action.keys} />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
