import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api';
import { applyConversation } from '../cache';
import { graphql } from '../generated';
import { useMarkNotificationsRead, useUnreadNotifications } from '../notifications';
import { useOnceVisible } from '../ui/use-once-visible';

const MarkReadDocument = graphql(`
  mutation MarkRead($id: ID!) {
    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { code message } }
  }
`);

/** Marks an open conversation and the notifications about it as read, as soon as the user can see it. */
export function useMarkRead(id: string, unreadCount: number): void {
  const client = useQueryClient();
  const { mutate: markRead } = useMutation({
    mutationFn: () => request(MarkReadDocument, { id }),
    onSuccess: ({ markConversationRead: { conversation } }) => conversation && applyConversation(client, conversation),
  });
  useOnceVisible(unreadCount > 0 ? `${id} ${unreadCount}` : null, markRead);

  const notifications = useUnreadNotifications(id);
  const { mutate: markNotificationsRead } = useMarkNotificationsRead();
  useOnceVisible(notifications.length > 0 ? notifications.join() : null, () => markNotificationsRead(notifications));
}
