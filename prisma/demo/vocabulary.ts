import { type z } from 'zod';

import { type Kind } from '@/lib/orca/model/kind';
import { type collectionSchema } from '@/lib/orca/model/mcsfd';
import { type recordSchemas, type RecordOf } from '@/lib/orca/model/record';

/** The demo is written in names; `buildToolLibrary` makes records with ids of it. */
type Written<K extends Kind> = Partial<Omit<z.input<(typeof recordSchemas)[K]>, 'kind' | 'id'>>;

export type ObjectName =
  | 'Tool'
  | 'Loan'
  | 'Reservation'
  | 'Member'
  | 'Repair'
  | 'Inspection'
  | 'Workshop'
  | 'Branch'
  | 'Kit';

export type RoleName = 'Member' | 'Volunteer' | 'Coordinator' | 'Reminder service' | 'Key holder';

export type PhaseName = 'Now' | 'Next' | 'Later';

export type DemoRole = Written<'role'> & { readonly name: RoleName };

type ByName<Fields> = Omit<Fields, 'mechanicsRoleIds' | 'sorts' | 'filters'> & {
  readonly mechanicsRoles?: readonly RoleName[];
  /** Attributes of what is listed; the first order is the one at the start. */
  readonly sorts?: readonly (string | { readonly down: string })[];
  /** Attributes of what is listed: for people to choose by, or always limited to a value. */
  readonly filters?: readonly (string | { readonly always: string; readonly value: string })[];
};

/** What the list of all of an object asks for. */
export type DemoCollection = ByName<Partial<z.input<typeof collectionSchema>>>;

export type DemoObject = Omit<Written<'object'>, 'name' | 'transitions' | 'collection'> & {
  readonly name: ObjectName;
  readonly phase: PhaseName;
  /** From, to, and the CTA that does it: its verb and its object. */
  readonly transitions?: readonly (readonly [string, string, string, ObjectName])[];
  readonly collection?: DemoCollection;
};

export type DemoRelationship = ByName<Written<'relationship'>> & {
  readonly from: ObjectName;
  readonly to: ObjectName;
};

export type DemoAnswer = {
  readonly row: ObjectName;
  readonly column: ObjectName;
  readonly value: RecordOf<'answer'>['value'];
  readonly note?: string;
};

export type DemoCtaAnswer = Omit<DemoAnswer, 'row' | 'column'> & {
  readonly object: ObjectName;
  readonly role: RoleName;
};

type Tier = RecordOf<'grant'>['tier'];

export type DemoGrant = Tier | (Written<'grant'> & { readonly tier: Tier });

export type DemoCta = Written<'cta'> & {
  readonly object: ObjectName;
  readonly verb: string;
  readonly phase: PhaseName;
  readonly context?: ObjectName;
  readonly creates?: readonly ObjectName[];
  readonly removes?: readonly ObjectName[];
  /** The verb, on the same object, that takes it back. */
  readonly contra?: string;
  readonly grants: Readonly<Partial<Record<RoleName, DemoGrant>>>;
};

export type DemoAttribute = Written<'attribute'> & {
  readonly name: string;
  readonly phase?: PhaseName;
};

export type DemoQuestion = Written<'question'> & {
  readonly text: string;
  readonly about?: ObjectName;
};

/** What a noun became: a thing by its name, or a reason why it is none. */
export type DemoVerdict =
  | { readonly object: ObjectName }
  | { readonly synonymOf: ObjectName }
  | { readonly stateOf: ObjectName }
  | { readonly attribute: string; readonly of: ObjectName }
  | { readonly cta: string; readonly of: ObjectName }
  | { readonly role: RoleName }
  | { readonly dismissed: NonNullable<RecordOf<'noun'>['reason']> }
  | 'undecided';

export type DemoNoun = {
  readonly text: string;
  /** Other forms to look for in the interview: plurals, verbs. */
  readonly forms?: readonly string[];
  readonly verdict: DemoVerdict;
  readonly note?: string;
  readonly sip?: {
    readonly structure: string;
    readonly instances: string;
    readonly purpose: string;
  };
};
