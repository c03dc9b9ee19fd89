import { type ApiError } from '../api/api-client';
import { problemText } from '../api/problem-text';

export type FieldErrors = Readonly<Record<string, string>>;

/** A failure sorted to the fields of a form; what belongs to none of them stands under `form`. */
export function fieldErrorsOf(error: ApiError, fields: readonly string[]): FieldErrors {
  const issues = 'issues' in error ? (error.issues ?? []) : [];
  const placed = issues
    .map(({ path, message }) => [String(path.at(-1)), message] as const)
    .filter(([field]) => fields.includes(field));
  return placed.length > 0 ? Object.fromEntries(placed) : { form: problemText(error) };
}
