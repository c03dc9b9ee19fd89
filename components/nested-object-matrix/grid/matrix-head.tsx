'use client';

import { memo } from 'react';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

type MatrixHeadProps = { readonly objectId: string; readonly axis: 'row' | 'column' };

/** An object at the head of its row or column. */
export const MatrixHead = memo(function ({ objectId, axis }: MatrixHeadProps) {
  const name = useDocument((document) => findRecord(document, 'object', objectId)?.name ?? '');
  return (
    <span
      title={name.toUpperCase()}
      className={classNames(
        'flex h-full px-2 py-1 text-xs font-semibold object-caps max-sm:px-1.5',
        axis === 'row' ? 'items-center' : 'items-end',
      )}
    >
      <span className="line-clamp-2 min-w-0 wrap-anywhere hyphens-auto">{name}</span>
    </span>
  );
});
