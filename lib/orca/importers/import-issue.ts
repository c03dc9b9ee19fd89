/** What is wrong with a file, and where: `path` reads like `records.object[3].name`, `''` is the whole file. */
export type ImportIssue = {
  readonly code: ImportIssueCode;
  readonly path: string;
  readonly message: string;
};

export type ImportIssueCode =
  | 'too_large'
  | 'too_deep'
  | 'not_json'
  | 'wrong_format'
  | 'later_version'
  | 'invalid'
  | 'duplicate_id'
  | 'dangling_reference'
  | 'broken_rule'
  | 'name_exists';

/** Nobody reads more: the first ones say what kind of file it is. */
export const importIssuesMax = 100;

/** `['records', 'object', 3, 'name']` → `records.object[3].name`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
