'use client';

import { type SubmitEvent, useId, useState } from 'react';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { callApi } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';
import { createProjectBodySchema, projectSchema } from '@/lib/contracts/projects';

type NewProjectDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (projectId: string) => void;
};

export function NewProjectDialog({ isOpen, onClose, onCreated }: NewProjectDialogProps) {
  const formId = useId();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [isCreating, setIsCreating] = useState(false);

  const create = async () => {
    const body = createProjectBodySchema.safeParse({ name });
    if (!body.success) return setError('Give the project a name of up to 120 characters.');
    setIsCreating(true);
    const created = await callApi(projectSchema, {
      method: 'POST',
      path: '/api/v1/projects',
      body: body.data,
    });
    setIsCreating(false);
    if (created.ok) return onCreated(created.value.id);
    return setError(problemText(created.error));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void create();
  };
  const close = () => {
    setName('');
    setError(undefined);
    onClose();
  };
  return (
    <Dialog
      title="New project"
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button variant="outlined" size="normal" onPress={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            size="normal"
            isDisabled={isCreating}
          >
            {isCreating ? 'Creating…' : 'Create project'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label="Name"
          description="The product or domain you model. You can change it at any time."
          value={name}
          onChange={(next) => {
            setName(next);
            setError(undefined);
          }}
          error={error}
          maxLength={120}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
