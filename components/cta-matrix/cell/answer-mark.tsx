import { Ban } from 'lucide-react';

import { type RecordOf } from '@/lib/orca/model/record';

/** What a cell says where it has no verb; nothing where nobody was asked. */
export function AnswerMark({ answer }: { readonly answer: RecordOf<'answer'> | undefined }) {
  switch (answer?.value) {
    case undefined:
      return null;
    case 'question':
      return (
        <span className="self-start rounded border border-dashed border-accent px-1.5 font-semibold text-accent">
          <span aria-hidden>?</span>
          <span className="sr-only">Question</span>
        </span>
      );
    case 'not_permitted':
    case 'no':
      return (
        <span className="inline-flex items-center gap-1 px-1 text-[0.92em] text-quiet">
          <Ban aria-hidden className="size-[1.1em]" />
          not permitted
        </span>
      );
    case 'not_applicable':
      return <span className="px-1 text-[0.92em] text-quiet">— not applicable</span>;
  }
}
