'use client';

import { Trash2 } from 'lucide-react';
import { memo } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedNativeSelect } from '@/components/presence/shared-native-select';
import { SharedText } from '@/components/presence/shared-text';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useEdit } from '@/lib/client/document/use-edit';
import { recordSchemas, type RecordOf } from '@/lib/orca/model/record';

type Question = RecordOf<'question'>;

type QuestionRowProps = { readonly question: Question; readonly onGone: () => void };

const risks = [
  { value: 'high', label: 'High risk' },
  { value: 'medium', label: 'Medium risk' },
  { value: 'low', label: 'Low risk' },
] as const satisfies readonly { readonly value: Question['risk']; readonly label: string }[];

/** One question: how bad a wrong guess would be, who finds out, and the answer, which closes it. */
export const QuestionRow = memo(function QuestionRow({ question, onGone }: QuestionRowProps) {
  const edit = useEdit();
  const editUndoably = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { id, text, risk, owner, answer } = question;
  const update = (patch: Partial<Pick<Question, 'text' | 'owner'>>) =>
    edit({ type: 'question.update', id, patch });

  const setAnswer = (next: string) => {
    const patch = { answer: next, status: next === '' ? 'open' : 'answered' } as const;
    const refusal = edit({ type: 'question.update', id, patch });
    if (refusal === undefined && patch.status !== question.status) onGone();
    return refusal;
  };
  const remove = () => {
    if (editUndoably([{ type: 'question.remove', id }], `Removed the question “${text}”`)) onGone();
  };
  return (
    <li className="flex flex-wrap items-start gap-2 px-2 py-1.5">
      <SharedNativeSelect
        of={{ kind: 'question', id, field: 'risk' }}
        side="above"
        label={`Risk of “${text}”`}
        labelHidden
        options={risks}
        value={risk}
        onChange={(next) => {
          const patch = { risk: recordSchemas.question.shape.risk.parse(next) };
          editUndoably([{ type: 'question.update', id, patch }]);
        }}
        className="w-34"
      />
      <div className="order-last basis-full sm:order-none sm:grow sm:basis-0">
        <SharedText
          value={text}
          of={{ kind: 'question', id, field: 'text' }}
          label="Question"
          maxLength={500}
          multiline
          onCommit={(next) =>
            next === '' ? 'A question needs words. Remove it instead.' : update({ text: next })
          }
        />
        <SharedText
          value={answer}
          of={{ kind: 'question', id, field: 'answer' }}
          label="Answer"
          placeholder="Write the answer"
          maxLength={2_000}
          multiline
          className="text-quiet"
          onCommit={setAnswer}
        />
      </div>
      <div className="w-36 grow sm:grow-0">
        <SharedText
          value={owner}
          of={{ kind: 'question', id, field: 'owner' }}
          label={`Owner of “${text}”`}
          placeholder="Who finds out?"
          maxLength={120}
          onCommit={(next) => update({ owner: next })}
        />
      </div>
      <Tooltip text="Remove question">
        <Button aria-label={`Remove “${text}”`} isDisabled={!mayEdit} onPress={remove}>
          <Trash2 aria-hidden />
        </Button>
      </Tooltip>
    </li>
  );
});
