'use client';

import { useState } from 'react';

import { FormProblem } from '@/components/account/form-problem';
import { SubmitButton } from '@/components/account/submit-button';
import { callApi } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';
import { userHeader } from '@/lib/contracts/operations';
import { joinReplySchema } from '@/lib/contracts/share-links';

type JoinProjectProps = {
  readonly token: string;
  /** Who was asked: nobody else joins by this button. */
  readonly userId: string;
};

export function JoinProject({ token, userId }: JoinProjectProps) {
  const [problem, setProblem] = useState<string>();
  const [isJoining, setIsJoining] = useState(false);

  async function join(): Promise<void> {
    setIsJoining(true);
    setProblem(undefined);
    const joined = await callApi(joinReplySchema, {
      method: 'POST',
      path: '/api/v1/share-links/join',
      headers: { [userHeader]: userId },
      body: { token },
    });
    // The button goes on working until the next page stands.
    if (joined.ok) return window.location.assign(`/projects/${joined.value.projectId}`);
    setProblem(problemText(joined.error));
    setIsJoining(false);
  }

  return (
    <div className="flex flex-col gap-4">
      <FormProblem text={problem} />
      <SubmitButton
        variant="primary"
        label="Join project"
        pendingLabel="Joining…"
        isPending={isJoining}
        onPress={() => void join()}
      />
    </div>
  );
}
