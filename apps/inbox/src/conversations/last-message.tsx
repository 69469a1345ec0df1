import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { request } from '../api';
import { useMe } from '../directory';
import { graphql } from '../generated';
import type { ConversationItemFragment } from '../generated/graphql';
import { isolated } from '../language';
import { nearTimeOf } from '../ui/format';
import { PhoneNumber } from '../ui/phone-number';

const LastSentDocument = graphql(`
  query LastSent($id: ID!) {
    conversation(id: $id) {
      id
      messages(last: 10) { edges { node { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy } } }
    }
  }
`);

type Message = NonNullable<ConversationItemFragment['lastMessage']>;

const isOut = ({ status }: Pick<Message, 'status'>) => status !== 'SCHEDULED' && status !== 'CANCELED';

/** What was last said: a text that is only scheduled, or was canceled, is no part of the conversation yet. */
export function LastMessage({ item }: { readonly item: ConversationItemFragment }) {
  const { id, lastMessage } = item;
  const isUnsaid = lastMessage != null && !isOut(lastMessage);
  const { data: latest } = useQuery({
    queryKey: ['last-sent', id, lastMessage?.id ?? ''],
    queryFn: async () => (await request(LastSentDocument, { id })).conversation?.messages.edges ?? [],
    enabled: isUnsaid,
  });
  if (!isUnsaid) return <Said message={lastMessage ?? null} item={item} />;
  const said = latest?.map(({ node }) => node).findLast(isOut);
  return (
    <>
      {lastMessage.status === 'SCHEDULED' && (
        <span className="tag tag-accent" title={lastMessage.sendAt ? nearTimeOf(lastMessage.sendAt) : undefined}>
          {t`scheduled`}
        </span>
      )}{' '}
      {latest !== undefined && <Said message={said ?? null} item={item} />}
    </>
  );
}

interface SaidProps {
  readonly message: Message | null;
  readonly item: ConversationItemFragment;
}

function Said({ message, item: { customerNumber } }: SaidProps) {
  const { me } = useMe();
  if (message === null) return <PhoneNumber>{customerNumber}</PhoneNumber>;
  const { body, direction, status, media, sender, sentBy } = message;
  const failed = status === 'FAILED' || status === 'UNDELIVERED' ? `${t`Not delivered:`} ` : '';
  const writer = direction === 'OUTBOUND' ? `${writerOf(sender, sentBy, me?.id)} ` : '';
  return (
    <Excerpt
      prefix={`${failed}${writer}`}
      text={body || (media[0]?.contentType.startsWith('image/') ? t`Picture` : t`File`)}
    />
  );
}

/** Before what someone wrote for the company. */
export function writerOf(
  sender: { readonly id: string; readonly name: string } | null | undefined,
  sentBy: string | null | undefined,
  ownId: string | undefined,
): string {
  if (sender != null && sender.id === ownId) return t`You:`;
  const name = sender?.name ?? sentBy;
  return name == null ? t`Automatic:` : `${isolated(name)}:`;
}

/** The text keeps its own direction. */
export function Excerpt({ prefix, text }: { readonly prefix: ReactNode; readonly text: string }) {
  return (
    <>
      {prefix}
      <bdi>{text}</bdi>
    </>
  );
}
