'use client';

import { AddHead } from '../grid/add-head';
import { MoreRoles } from './more-roles';

type AddRolesProps = {
  readonly isFirst?: boolean;
  readonly goesOn?: boolean;
  readonly onGoesOn?: () => void;
  readonly onAdded?: () => void;
};

/** Adds roles at the end of their heads: one by one, several that often come together, or those that were archived. */
export function AddRoles(props: AddRolesProps) {
  const { isFirst = false, onAdded } = props;
  return (
    <>
      <AddHead {...props} kind="role">
        <MoreRoles onAdded={onAdded} />
      </AddHead>
      {isFirst && <MoreRoles words="Or begin with…" onAdded={onAdded} />}
    </>
  );
}
