import { type GridCommand } from '@/components/grid/hands/grid-command';

import { type HeadEditing, type HeadMode, type HeadRef } from './head-ref';

/** What can be done with heads. Its functions keep their identity from render to render. */
export type HeadActions = {
  readonly editing: HeadEditing | undefined;
  /** Does what a key asks of a focused head; false for what heads do not answer. */
  readonly answer: (command: GridCommand, axis: HeadEditing['axis'], head: HeadRef) => boolean;
  readonly begin: (mode: HeadMode, axis: HeadEditing['axis'], head: HeadRef) => void;
  readonly move: (axis: HeadEditing['axis'], head: HeadRef, by: -1 | 1) => void;
  readonly remove: (head: HeadRef) => void;
  /** Goes to where everything about an object is. */
  readonly open: (object: HeadRef) => void;
  /** `byKey`: the grid gets the keyboard back. */
  readonly end: (byKey: boolean) => void;
};
