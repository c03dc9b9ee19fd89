import { type Mcsfd } from '@/lib/orca/model/mcsfd';

export const mcsfdLetters = ['M', 'C', 'S', 'F', 'D'] as const;

export type McsfdLetter = (typeof mcsfdLetters)[number];

/** Which of the five questions of a list have an answer; the cardinality's stands with the list's holder. */
export function answeredLetters(mcsfd: Mcsfd, hasCardinality: boolean): ReadonlySet<McsfdLetter> {
  const { mechanicsKinds, mechanics, sorts, sorting, filters, filtering } = mcsfd;
  const { dependence, onDelete, dependency } = mcsfd;
  const answered: Readonly<Record<McsfdLetter, boolean>> = {
    M: mechanicsKinds.length > 0 || mechanics !== '',
    C: hasCardinality,
    S: sorts.length > 0 || sorting !== '',
    F: filters.length > 0 || filtering !== '',
    D: `${dependence}${onDelete}${dependency}` !== '',
  };
  return new Set(mcsfdLetters.filter((letter) => answered[letter]));
}
