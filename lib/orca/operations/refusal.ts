import { type RecordRef } from '../model/record-ref';

/** Why an operation was not carried out. `at` is the record it is about, `other` the one in its way. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly at: RecordRef;
  readonly other?: RecordRef;
  /** The field's path in the record, where one field is to blame. */
  readonly path?: readonly PropertyKey[];
  /** What the user wrote or the schema said, where the sentence needs it. */
  readonly detail?: string;
};

export type RefusalCode =
  | 'record_missing'
  | 'record_exists'
  | 'record_invalid'
  | 'reference_missing'
  | 'still_referenced'
  | 'changed_since'
  | 'made_meanwhile'
  | 'name_taken'
  | 'synonym_repeated'
  | 'noun_taken'
  | 'already_granted'
  | 'already_answered'
  | 'cell_answered_no'
  | 'cell_has_relationship'
  | 'answer_unfit'
  | 'parent_cycle'
  | 'merge_with_itself'
  | 'occurrence_outside'
  | 'list_mismatch'
  | 'too_many_records'
  | 'too_much_text';
