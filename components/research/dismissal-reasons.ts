import { type dismissalReasons } from '@/lib/orca/model/noun';

/** Why a noun is no object, in the words of the method. */
export const dismissalLabels = {
  ui_component: 'Part of an interface',
  too_abstract: 'Too abstract',
  view: 'A view or collection',
  system: 'Internal to the system',
  instance: 'An instance of something',
  out_of_scope: 'Out of scope',
  duplicate: 'Said already',
  other: 'Other',
} as const satisfies Record<(typeof dismissalReasons)[number], string>;
