import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { accepted, request } from '../api';
import { applyMessage } from '../cache';
import { graphql } from '../generated';
import type { MessageItemFragment } from '../generated/graphql';
import { Problem } from '../ui/problem';
import { WordsNotice } from './words-notice';
import { localOf } from './schedule-button';

const UpdateScheduledDocument = graphql(`
  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {
    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }
  }
`);

interface ScheduledActionsProps {
  readonly message: MessageItemFragment;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}

/** A scheduled text can be changed or canceled until it goes out. */
export function ScheduledActions({ message, isBusy, onCancel }: ScheduledActionsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger className="link" type="button">
          {t`Edit`}
        </Popover.Trigger>
        <Popover.Portal container={document.querySelector('main')}>
          <Popover.Content
            className="popover popover-wide"
            sideOffset={6}
            collisionPadding={12}
            aria-label={t`Edit the scheduled text`}
          >
            <ScheduledForm message={message} onDone={() => setIsOpen(false)} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <button type="button" className="link" disabled={isBusy} onClick={onCancel}>
        {t`Cancel sending`}
      </button>
    </>
  );
}

function ScheduledForm({ message, onDone }: { readonly message: MessageItemFragment; readonly onDone: () => void }) {
  const client = useQueryClient();
  const [body, setBody] = useState(message.body);
  const [at, setAt] = useState(localOf(new Date(message.sendAt ?? message.createdAt)));
  const [words, setWords] = useState<readonly string[]>([]);
  const [isChecked, setIsChecked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const confirmedWords = isChecked ? [...words] : null;
      const input = { id: message.id, body: body.trim(), sendAt: new Date(at).toISOString(), confirmedWords };
      const answer = (await request(UpdateScheduledDocument, { input })).updateScheduledMessage;
      const asked = answer.userErrors.flatMap((refused) => refused.words ?? []);
      // The user checks them first.
      return asked.length > 0 ? asked : accepted(answer).message;
    },
    onSuccess: (changed) => {
      if (Array.isArray(changed)) {
        setWords([...words, ...changed]);
        setIsChecked(false);
        return;
      }
      if (changed) applyMessage(client, changed);
      onDone();
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <form className="form" onSubmit={save}>
      <label>
        {t({ message: 'Text', context: 'noun' })}
        <textarea rows={4} dir="auto" required value={body} onChange={({ target }) => setBody(target.value)} />
      </label>
      <label>
        {t`Send at`}
        <input
          type="datetime-local"
          required
          min={localOf(new Date())}
          value={at}
          onChange={({ target }) => setAt(target.value)}
        />
      </label>
      <WordsNotice words={words} isChecked={isChecked} onCheck={setIsChecked} />
      {error && <Problem>{error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={isPending}>
        {t`Save`}
      </button>
    </form>
  );
}
