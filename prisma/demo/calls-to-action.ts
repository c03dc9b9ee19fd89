import { houseCtas } from './house-ctas';
import { lendingCtas } from './lending-ctas';
import { type DemoCta, type DemoCtaAnswer, type DemoRole } from './vocabulary';

export const roles: readonly DemoRole[] = [
  { name: 'Member', definition: 'Borrows tools, from home and at the counter.' },
  {
    name: 'Volunteer',
    definition: 'Stands at the counter or at the repair bench, some evenings a month.',
  },
  {
    name: 'Coordinator',
    definition:
      'Answers for a branch, its money and its rules: Ruth at Mill Lane, Femi at Eastgate.',
  },
  {
    name: 'Reminder service',
    roleKind: 'system',
    definition:
      'Looks at the dates every morning, sends messages and moves what nobody has time to move.',
  },
  {
    name: 'Key holder',
    isArchived: true,
    definition: 'Opened the shed before there was a counter; volunteers do all of it now.',
  },
];

export const ctas: readonly DemoCta[] = [...lendingCtas, ...houseCtas];

export const ctaAnswers: readonly DemoCtaAnswer[] = [
  {
    object: 'Repair',
    role: 'Member',
    value: 'not_permitted',
    note: 'Members see that a tool is in repair, not the repair.',
  },
  { object: 'Inspection', role: 'Member', value: 'not_permitted' },
  {
    object: 'Kit',
    role: 'Reminder service',
    value: 'not_applicable',
    note: 'Reminders go by the loan.',
  },
  { object: 'Branch', role: 'Reminder service', value: 'not_applicable' },
  {
    object: 'Workshop',
    role: 'Reminder service',
    value: 'question',
    note: 'Should it ring the waiting list, as Ruth does?',
  },
];
