import { type Person } from '@/lib/contracts/presence';
import { anId } from '@/lib/orca/testing/builders';

/** An open tab of somebody. */
export function aPerson(fields: Partial<Person> = {}): Person {
  const name = fields.name ?? 'Ben';
  return {
    connectionId: anId(),
    userId: anId(),
    name,
    path: '',
    place: null,
    isIdle: false,
    editing: null,
    ...fields,
  };
}
