import 'server-only';
import { type Failure } from '../failure';

/** Whether a batch failed for a reason that passes, so that the same batch may succeed when it is sent again. */
export function isPassing({ code }: Failure): boolean {
  return code === 'version_conflict' || code === 'unavailable' || code === 'internal';
}
