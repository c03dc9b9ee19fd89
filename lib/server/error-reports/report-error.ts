import 'server-only';
import { isOutage } from '../http/is-outage';
import { errorReports, type ErrorPlace } from './error-reports';

/**
 * Tells whoever watches over the product of an error that is our fault; with nobody to tell it does nothing. What a
 * database or Redis that is away brings about is told by metrics and alerts, once, and not by every request.
 */
export function reportError(error: unknown, place: ErrorPlace = {}): void {
  if (!isOutage(error)) errorReports().reporter?.report(error, place);
}
