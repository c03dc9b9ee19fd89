import { type DemoObject } from './vocabulary';

/** The nine things the tool library turns on. Definitions follow one pattern: what it is, and what sets it apart. */
export const objects: readonly DemoObject[] = [
  {
    name: 'Tool',
    phase: 'Now',
    definition:
      'One numbered thing that the library owns and lends. Eleven drills are eleven tools: each has its own number, condition and history.',
    isNot: 'A type (“a drill”), nor what comes with it and is used up (bits, belts, blades).',
    synonyms: [
      {
        name: 'Item',
        status: 'deprecated',
        reason: 'the old spreadsheet’s word; it hides what it is',
      },
      { name: 'Thing', status: 'forbidden', reason: 'it may mean anything on the shelf' },
    ],
    instances: [
      'DR-14, the hammer drill',
      'SA-03, the belt sander',
      'The yellow jigsaw',
      'The steam cleaner',
    ],
    states: [
      { name: 'On the shelf', definition: 'At its branch and free to lend.' },
      { name: 'Reserved', definition: 'Set aside with a member’s name on it.' },
      { name: 'On loan', definition: 'With a member, until the due date.' },
      { name: 'In transit', definition: 'Returned at the other branch and on its way home.' },
      { name: 'At inspection', definition: 'With one of the two people allowed to inspect it.' },
      { name: 'In repair', definition: 'On the repair shelf with a red tag.' },
      { name: 'Retired', definition: 'Given up and never lent again; its history stays.' },
    ],
    transitions: [
      ['On the shelf', 'Reserved', 'Set aside', 'Reservation'],
      ['On the shelf', 'On loan', 'Check out', 'Tool'],
      ['Reserved', 'On loan', 'Check out', 'Tool'],
      ['On loan', 'On the shelf', 'Return', 'Loan'],
      ['On loan', 'In transit', 'Return', 'Loan'],
      ['On the shelf', 'At inspection', 'Schedule', 'Inspection'],
      ['At inspection', 'On the shelf', 'Pass', 'Inspection'],
      ['At inspection', 'In repair', 'Fail', 'Inspection'],
      ['In repair', 'On the shelf', 'Finish', 'Repair'],
      ['In repair', 'Retired', 'Give up', 'Repair'],
    ],
    collection: {
      typical: 'about 800 at both branches',
      mechanicsKinds: ['manual', 'imported'],
      mechanicsRoles: ['Coordinator'],
      mechanics: 'Entered with their donor; the first 300 came out of the old spreadsheet.',
      sorts: ['Name', { down: 'Times lent' }],
      filters: ['Type', 'Condition', 'Needs an induction'],
      filtering: 'Retired ones only for those who answer for a branch.',
    },
    structure: 'Number, make, model, condition, replacement cost, branch.',
    purpose:
      'Members want one answer to “is it there?”; the library wants every tool in one place, and out of the skip.',
  },
  {
    name: 'Loan',
    phase: 'Now',
    objectType: 'junction',
    definition:
      'A member’s keeping of one tool or one kit, from check-out until it comes back. It carries the due date and whatever is owed for being late.',
    isNot: 'A reservation: nothing has left the building yet when somebody is waiting.',
    synonyms: [{ name: 'Check-out', status: 'used', reason: 'what volunteers say at the counter' }],
    instances: [
      'Colm’s SDS drill, due Thursday',
      'The tiling kit, out to the Okafors',
      'The floor sander, three days over Easter',
    ],
    states: [
      { name: 'Out', definition: 'With the member and not due yet.' },
      { name: 'Overdue', definition: 'Past its due date; a fee grows by the day.' },
      { name: 'Returned', definition: 'Back at either branch and checked.' },
    ],
    transitions: [
      ['Out', 'Out', 'Renew', 'Loan'],
      ['Out', 'Overdue', 'Mark overdue', 'Loan'],
      ['Out', 'Returned', 'Return', 'Loan'],
      ['Overdue', 'Returned', 'Return', 'Loan'],
    ],
    structure: 'Check-out date, due date, times renewed, late fee.',
    purpose:
      'Members keep track of what goes back when; the library knows who has what, and reports loans to the council.',
  },
  {
    name: 'Reservation',
    phase: 'Now',
    objectType: 'junction',
    definition:
      'A member’s place in the line for a tool, with the day and the branch of the pick-up. It ends when the tool is handed out, or two days after it was ready.',
    isNot: 'A place in a workshop: that is booked on the workshop.',
    synonyms: [
      {
        name: 'Hold',
        status: 'used',
        reason: 'what members call it who know it from the book library',
      },
    ],
    instances: [
      'Colm, any drill that goes through brick, Saturday',
      'The blue router, Mill Lane, 21 March',
    ],
    states: [
      { name: 'Waiting', definition: 'Others are first, or the tool is not back.' },
      { name: 'Ready', definition: 'Set aside on the reserved shelf, for two days.' },
      { name: 'Picked up', definition: 'It has become a loan.' },
      { name: 'Cancelled', definition: 'Given up by the member, or not picked up in time.' },
    ],
    transitions: [
      ['Waiting', 'Ready', 'Set aside', 'Reservation'],
      ['Ready', 'Picked up', 'Check out', 'Tool'],
      ['Waiting', 'Cancelled', 'Cancel', 'Reservation'],
      ['Ready', 'Cancelled', 'Cancel', 'Reservation'],
    ],
    structure: 'Pick-up date, place in line, branch, ready until.',
    purpose:
      'Members stop driving over for nothing; the library promises no tool that is in pieces on a bench.',
  },
  {
    name: 'Member',
    phase: 'Now',
    definition:
      'A person who has joined the library, paid or not, and may borrow at every branch. One person is one member, whichever branch they joined at.',
    isNot:
      'A visitor who pays for a single workshop, nor a volunteer as such, although volunteers join free.',
    synonyms: [
      { name: 'Borrower', status: 'used', reason: 'the insurer’s word' },
      { name: 'Customer', status: 'forbidden', reason: 'nobody here buys anything' },
    ],
    instances: [
      'Colm, since last spring',
      'Ruth’s neighbour, suspended in January',
      'Amina, who volunteers and joins free',
    ],
    states: [
      { name: 'Active', definition: 'May borrow and reserve.' },
      { name: 'Lapsed', definition: 'The year has run out; loans carry on, new ones wait.' },
      {
        name: 'Suspended',
        definition: 'No new loans for a month, after three late returns in a year.',
      },
      { name: 'Left', definition: 'Has the deposit back; loans stay in the statistics.' },
    ],
    transitions: [
      ['Lapsed', 'Active', 'Renew membership', 'Member'],
      ['Active', 'Suspended', 'Suspend', 'Member'],
      ['Suspended', 'Active', 'Lift suspension', 'Member'],
      ['Active', 'Left', 'Close account', 'Member'],
    ],
    structure: 'Member number, name, address, paid until, deposit.',
    purpose:
      'Members have one account at both branches; the library knows whom to ring, and who may borrow what.',
  },
  {
    name: 'Repair',
    phase: 'Next',
    definition:
      'One piece of work on one broken tool, from the red tag until it is back on the shelf or given up. A tool that breaks twice has two repairs.',
    isNot: 'The cleaning or topping up that happens at every return.',
    synonyms: [
      { name: 'Job', status: 'used', reason: 'what the repair volunteers say on Tuesdays' },
    ],
    instances: [
      'New plug for DR-09',
      'The pressure washer nobody fancies',
      'The steam cleaner on Geoff’s bench',
    ],
    states: [
      { name: 'Open', definition: 'Tagged, and nobody has picked it up.' },
      { name: 'Taken on', definition: 'A volunteer is at work on it.' },
      { name: 'Waiting for a part', definition: 'Nothing can be done until a part comes.' },
      { name: 'Done', definition: 'The tool works and is back on the shelf.' },
      { name: 'Given up', definition: 'It would cost more than the tool.' },
    ],
    transitions: [
      ['Open', 'Taken on', 'Take on', 'Repair'],
      ['Taken on', 'Waiting for a part', 'Order part', 'Repair'],
      ['Waiting for a part', 'Taken on', 'Take on', 'Repair'],
      ['Taken on', 'Done', 'Finish', 'Repair'],
      ['Taken on', 'Given up', 'Give up', 'Repair'],
    ],
    structure: 'Fault, opened on, part needed, cost, who took it on.',
    purpose:
      'Repairers see what was wrong last time; the library sees how many are open without counting red tags.',
  },
  {
    name: 'Inspection',
    phase: 'Next',
    objectType: 'record',
    definition:
      'The signed safety check of one electrical tool by somebody who has done the course, once a year and before the first loan.',
    isNot: 'The quick look that anybody takes when a tool comes back to the counter.',
    synonyms: [{ name: 'Safety check', status: 'used', reason: 'what members call it' }],
    instances: ['SA-03, passed by Geoff in February', 'The tile cutter, failed for its cable'],
    states: [
      { name: 'Due', definition: 'The sticker runs out this month.' },
      { name: 'Passed', definition: 'Green sticker, good for a year.' },
      { name: 'Failed', definition: 'Off the shelf that minute.' },
    ],
    transitions: [
      ['Due', 'Passed', 'Pass', 'Inspection'],
      ['Due', 'Failed', 'Fail', 'Inspection'],
    ],
    structure: 'Date, inspector, five results, valid until.',
    purpose:
      'Members get a tool that is safe; without a valid one the insurance would not cover a loan.',
  },
  {
    name: 'Workshop',
    phase: 'Later',
    definition:
      'A class with a date, an instructor and eight places, at a branch. Some count as the induction that a dangerous tool asks for.',
    isNot: 'Repair night, which has no places to book and no instructor.',
    synonyms: [{ name: 'Class', status: 'used', reason: 'on the posters' }],
    instances: [
      'Sharpening, January',
      'Chainsaw, with the man we pay',
      'Table saw and nail gun induction',
    ],
    states: [
      { name: 'Announced', definition: 'Places can be booked.' },
      { name: 'Full', definition: 'Whoever comes now goes on the waiting list.' },
      { name: 'Held', definition: 'Over; whoever came is ticked off.' },
      { name: 'Called off', definition: 'Everybody with a place has been told.' },
    ],
    transitions: [
      ['Announced', 'Full', 'Book a place', 'Workshop'],
      ['Announced', 'Held', 'Tick off', 'Workshop'],
      ['Full', 'Held', 'Tick off', 'Workshop'],
      ['Announced', 'Called off', 'Call off', 'Workshop'],
    ],
    structure: 'Title, date, places, instructor, price for guests.',
    purpose:
      'Members learn and may then borrow more; the library brings in people, and knows who is fit for the chainsaw.',
  },
  {
    name: 'Branch',
    phase: 'Now',
    plural: 'Branches',
    definition:
      'A place with a counter where members pick up and return, with shelves and opening hours of its own. A tool has one home branch but may come back to any.',
    isNot: 'A shelf, or the bench in somebody’s garage.',
    synonyms: [
      {
        name: 'Site',
        status: 'deprecated',
        reason: 'the council’s form says it; nobody else does',
      },
    ],
    instances: ['Mill Lane', 'Eastgate'],
    structure: 'Name, address, opening hours, telephone.',
    purpose: 'Members know where to drive; the coordinator sees both without ringing Femi.',
  },
  {
    name: 'Kit',
    phase: 'Next',
    definition:
      'Several tools in one crate that are borrowed and returned as one. Its tools keep their own numbers and inspections.',
    isNot: 'The accessories of a single tool.',
    synonyms: [{ name: 'Crate', status: 'used', reason: 'by volunteers, for the box it comes in' }],
    instances: ['The tiling kit', 'The bike kit', 'The puppet theatre'],
    states: [
      { name: 'Complete', definition: 'Everything on the card is in the crate.' },
      { name: 'Incomplete', definition: 'Something is missing, at inspection or in repair.' },
    ],
    transitions: [
      ['Complete', 'Incomplete', 'Count', 'Kit'],
      ['Incomplete', 'Complete', 'Count', 'Kit'],
    ],
    structure: 'Name, what is in it, number of pieces, late fee.',
    purpose:
      'Members carry home all that a job takes; the library lends nine crates without losing their spacers.',
  },
];
