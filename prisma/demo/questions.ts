import { type DemoQuestion } from './vocabulary';

/** What the interview left open, rated by the risk of guessing wrong. */
export const questions: readonly DemoQuestion[] = [
  {
    text: 'Is a kit available while one of its tools is in repair? Ruth says no; Femi lends it without.',
    about: 'Kit',
    risk: 'high',
    owner: 'Ruth and Femi',
  },
  {
    text: 'Does a reservation ask for one certain tool or for any of its type? Colm wants “a drill”, except for the blue router.',
    about: 'Reservation',
    risk: 'high',
    owner: 'Ines',
  },
  {
    text: 'Who tells the members in line when their tool goes to repair, and what are they offered?',
    about: 'Repair',
    risk: 'high',
  },
  {
    text: 'Is an accessory that comes back (a chisel set’s case) a tool, part of a tool, or stock like sanding belts?',
    about: 'Tool',
    risk: 'medium',
    owner: 'Femi',
  },
  {
    text: 'Do we still need the deposit? It puts people off, and four were kept in six years.',
    about: 'Member',
    risk: 'medium',
    owner: 'Ruth',
  },
  {
    text: 'Is a donation worth keeping as a thing of its own, so that donors hear what became of it?',
    risk: 'low',
  },
  {
    text: 'May a visitor who is no member book a workshop from home, and does that make a member of sorts?',
    about: 'Workshop',
    risk: 'medium',
  },
  {
    text: 'May a loan come back to any branch?',
    about: 'Loan',
    risk: 'low',
    owner: 'Ruth',
    status: 'answered',
    answer: 'Yes. It counts as returned there and then; getting the tool home is ours to do.',
  },
];
