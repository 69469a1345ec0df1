import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AlertDialog, DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { accepted, request } from '../api';
import { applyConversation } from '../cache';
import { graphql } from '../generated';
import type { ConversationItemFragment } from '../generated/graphql';
import { isolated } from '../language';
import { readableNumber } from '../ui/format';
import { Icon } from '../ui/icon';
import { Problem } from '../ui/problem';
import { showToast } from '../ui/toasts';

const OptOutDocument = graphql(`
  mutation OptOut($id: ID!) {
    optOutCustomer(id: $id) { conversations { ...ConversationItem } userErrors { code message } }
  }
`);
const MarkUnreadDocument = graphql(`
  mutation MarkUnread($id: ID!) {
    markConversationUnread(id: $id) { conversation { ...ConversationItem } userErrors { code message } }
  }
`);

interface ConversationMenuProps {
  readonly conversation: ConversationItemFragment;
  readonly showsRecord: boolean;
  readonly onToggleRecord: () => void;
}

/** What is seldom done with a conversation. */
export function ConversationMenu({ conversation, showsRecord, onToggleRecord }: ConversationMenuProps) {
  const [isOptingOut, setIsOptingOut] = useState(false);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { mutate: markUnread } = useMutation({
    mutationFn: async () =>
      accepted((await request(MarkUnreadDocument, { id: conversation.id })).markConversationUnread).conversation,
    onSuccess: (changed) => {
      if (changed) applyConversation(client, changed);
      // An open conversation would be read again right away.
      navigate(`/${location.search}`);
    },
    onError: ({ message }) => showToast(message),
  });
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className="icon-button menu-button" aria-label={t`More`} title={t`More`}>
          <Icon name="more" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="popover menu" align="end" sideOffset={6} collisionPadding={12}>
            <DropdownMenu.Item onSelect={onToggleRecord}>
              {showsRecord ? t`Hide the record` : t`Show the record`}
            </DropdownMenu.Item>
            <DropdownMenu.Item onSelect={() => markUnread()}>{t`Mark as unread`}</DropdownMenu.Item>
            {!conversation.isOptedOut && (
              <DropdownMenu.Item data-danger onSelect={() => setIsOptingOut(true)}>
                {t`Opt the customer out…`}
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <AlertDialog.Root open={isOptingOut} onOpenChange={setIsOptingOut}>
        <AlertDialog.Portal>
          <AlertDialog.Overlay className="overlay" />
          <OptOutDialog conversation={conversation} onDone={() => setIsOptingOut(false)} />
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  );
}

interface OptOutDialogProps {
  readonly conversation: ConversationItemFragment;
  readonly onDone: () => void;
}

function OptOutDialog({ conversation, onDone }: OptOutDialogProps) {
  const { id, customerNumber } = conversation;
  const [name, own] = [isolated(conversation.record.name), isolated(conversation.phoneNumber.name)];
  const number = isolated(readableNumber(customerNumber));
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => accepted((await request(OptOutDocument, { id })).optOutCustomer).conversations,
    onSuccess: (changed) => {
      for (const each of changed) applyConversation(client, each);
      onDone();
      showToast(t`${name} gets no more texts from ${own}.`);
    },
  });
  return (
    <AlertDialog.Content className="popover dialog">
      <AlertDialog.Title>{t`Opt ${name} out?`}</AlertDialog.Title>
      <AlertDialog.Description>
        {t`Nobody can text ${number} from ${own} any more, until the customer texts START or an administrator records that they opted in.`}
      </AlertDialog.Description>
      {error && <Problem>{error.message}</Problem>}
      <div className="buttons">
        <AlertDialog.Cancel className="button">{t`Keep texting`}</AlertDialog.Cancel>
        <button type="button" className="button button-danger" disabled={isPending} onClick={() => mutate()}>
          {t`Opt out`}
        </button>
      </div>
    </AlertDialog.Content>
  );
}
