import {
  deletionRules,
  dependences,
  filterOwners,
  mechanicsKinds,
  type sortDirections,
} from '@/lib/orca/model/mcsfd';
import { shownAsOptions } from '@/lib/orca/model/relationship';

type Words<Value extends string> = Readonly<Record<Value, string>>;

const mechanicsWords: Words<(typeof mechanicsKinds)[number]> = {
  manual: 'By hand',
  automatic: 'By a rule',
  algorithm: 'By an algorithm',
  inherited: 'Inherited',
  imported: 'Imported',
};
export const directionWords: Words<(typeof sortDirections)[number]> = {
  ascending: 'Ascending',
  descending: 'Descending',
};
const filterWords: Words<(typeof filterOwners)[number]> = {
  user: 'People choose',
  system: 'Always on',
};
const dependenceWords: Words<(typeof dependences)[number]> = {
  '': 'Not said yet',
  independent: 'It can be without it',
  dependent: 'It cannot be without it',
};
const deletionWords: Words<(typeof deletionRules)[number]> = {
  '': 'Not said yet',
  cascade: 'Go along (cascade)',
  orphan: 'Stay on their own (orphan)',
  block: 'Keep it from going (block)',
  archive: 'Be archived',
  reassign: 'Move to another (reassign)',
};
const shownAsWords: Words<(typeof shownAsOptions)[number]> = {
  '': 'Not said yet',
  nested: 'Nested list',
  linked: 'Links',
  embedded: 'Embedded whole',
  aggregated: 'A number of them',
};

export const mechanicsOptions = optionsOf(mechanicsKinds, mechanicsWords);
export const filterOptions = optionsOf(filterOwners, filterWords);
export const dependenceOptions = optionsOf(dependences, dependenceWords);
export const deletionOptions = optionsOf(deletionRules, deletionWords);
export const shownAsChoices = optionsOf(shownAsOptions, shownAsWords);

function optionsOf<Value extends string>(values: readonly Value[], words: Words<Value>) {
  return values.map((value) => ({ value, label: words[value] }));
}
