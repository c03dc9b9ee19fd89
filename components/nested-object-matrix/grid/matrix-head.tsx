'use client';

import { memo } from 'react';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

type MatrixHeadProps = { readonly objectId: string; readonly axis: 'row' | 'column' };

/** An object at the head of its row or column, in whatever is positioned around it. */
export const MatrixHead = memo(function ({ objectId, axis }: MatrixHeadProps) {
  const name = useDocument((document) => findRecord(document, 'object', objectId)?.name ?? '');
  return (
    <span
      title={name.toUpperCase()}
      // One element, placed by its insets: a head is drawn for each row and column in view.
      className={classNames(
        'absolute inset-x-0 line-clamp-2 px-2 text-xs font-semibold object-caps wrap-anywhere hyphens-auto max-sm:px-1.5',
        axis === 'row' ? 'inset-y-0 my-auto h-fit' : 'bottom-1',
      )}
    >
      {name}
    </span>
  );
});
