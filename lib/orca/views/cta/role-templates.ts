import { type RecordOf } from '../../model/record';

type TemplateRole = Pick<RecordOf<'role'>, 'name' | 'roleKind' | 'definition'>;

/** Roles that often come together, to begin with. */
export type RoleTemplate = { readonly name: string; readonly roles: readonly TemplateRole[] };

const person = (name: string, definition: string): TemplateRole => {
  return { name, roleKind: 'person', definition };
};
const system = (name: string, definition: string): TemplateRole => {
  return { name, roleKind: 'system', definition };
};

const visitor = person('Visitor', 'Looks around without an account.');
const administrator = person('Administrator', 'Sets the product up and keeps it in order.');
const clockwork = system(
  'System',
  'Does what has to happen by itself: in time, or after something else.',
);

export const roleTemplates: readonly RoleTemplate[] = [
  {
    name: 'Members’ product',
    roles: [
      visitor,
      person('Member', 'Has an account and uses the product for what it is there for.'),
      administrator,
      person('Support', 'Helps members who are stuck.'),
      clockwork,
    ],
  },
  {
    name: 'Marketplace',
    roles: [
      visitor,
      person('Buyer', 'Looks for something and pays for it.'),
      person('Seller', 'Offers something and is paid for it.'),
      administrator,
      system('Payment service', 'Moves the money.'),
    ],
  },
  {
    name: 'Hosting',
    roles: [
      person('Guest', 'Comes, stays and leaves.'),
      person('Host', 'Has the place and says when it is free.'),
      clockwork,
    ],
  },
  {
    name: 'Learning',
    roles: [
      person('Learner', 'Takes part and wants to get on.'),
      person('Teacher', 'Prepares, explains and judges.'),
      person('Guardian', 'Answers for a learner.'),
      administrator,
    ],
  },
  {
    name: 'Publishing',
    roles: [
      person('Reader', 'Reads what is published.'),
      person('Author', 'Writes and hands in.'),
      person('Editor', 'Decides what is published, and when.'),
      clockwork,
    ],
  },
  {
    name: 'Team',
    roles: [
      person('Owner', 'Answers for it, pays for it, and can end it.'),
      person('Editor', 'Changes what the team works on.'),
      person('Viewer', 'Looks, and changes nothing.'),
      person('Guest', 'Sees the one thing that was shared with them.'),
    ],
  },
  {
    name: 'Approval',
    roles: [
      person('Requester', 'Asks for something.'),
      person('Approver', 'Says yes or no.'),
      person('Auditor', 'Looks at what was decided, later.'),
      clockwork,
    ],
  },
];
