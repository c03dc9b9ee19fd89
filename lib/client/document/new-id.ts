import { v7 } from 'uuid';

/** A new record's id: unique without asking anyone, and sorted by time. */
export function newId(): string {
  return v7();
}
