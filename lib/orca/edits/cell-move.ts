import { type Operation } from '../operations/operation';

/** What moving cells of a matrix does, told before it is done. */
export type CellMove = {
  /** One step that one undo takes back; empty where nothing is moved and nothing gives way. */
  readonly operations: readonly Operation[];
  /** How many of the cells said something. */
  readonly movedCount: number;
  /** In how many cells something else stood, which gives way. */
  readonly replacedCount: number;
  /** What people wrote about permissions that give way: “1 condition”; `''` where there is nothing of it. */
  readonly replacedWords: string;
  /** What can’t stand where the cells go: “2 orders by attributes”; `''` where all goes along. */
  readonly leftBehind: string;
  /** How many verbs of the cells stay with their objects, where nobody may use them any more. */
  readonly strandedCount: number;
};
