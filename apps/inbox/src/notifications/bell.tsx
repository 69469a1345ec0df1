import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { request } from '../api/request';
import { graphql } from '../generated';
import { briefTimeOf } from '../ui/format';

const NotificationsDocument = graphql(`
  query Notifications {
    notifications(first: 30) {
      unreadCount
      edges { node { id kind title body createdAt readAt conversation { id } } }
    }
  }
`);

const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids) { unreadCount }
  }
`);

export const notificationsKey = ['notifications'] as const;

export function useNotifications() {
  return useQuery({ queryKey: notificationsKey, queryFn: async () => (await request(NotificationsDocument)).notifications });
}

export function Bell() {
  const [isOpen, setIsOpen] = useState(false);
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const { data } = useNotifications();
  const { mutate: markRead } = useMutation({
    mutationFn: (ids: string[] | null) => request(MarkNotificationsReadDocument, { ids }),
    onSettled: () => client.invalidateQueries({ queryKey: notificationsKey }),
  });
  const unread = data?.unreadCount ?? 0;
  const items = data?.edges.map(({ node }) => node) ?? [];
  const canAsk = 'Notification' in window && Notification.permission === 'default';
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className="nav-item" aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}>
        <BellIcon />
        {unread > 0 && <span className="count nav-count" aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover popover-wide" side="right" align="end" sideOffset={8} collisionPadding={12} aria-label="Notifications">
          <header className="popover-head">
            <h3>Notifications</h3>
            {unread > 0 && <button type="button" className="link" onClick={() => markRead(null)}>Mark all read</button>}
          </header>
          {canAsk && (
            <button type="button" className="button" onClick={() => void Notification.requestPermission()}>
              Also tell me outside this page
            </button>
          )}
          {items.length === 0 && <p className="hint">Nothing happened yet.</p>}
          <ul className="choices">
            {items.map(({ id, kind, title, body, createdAt, readAt, conversation }) => (
              <li key={id}>
                <button
                  type="button"
                  data-unread={readAt === null || readAt === undefined || undefined}
                  data-kind={kind}
                  onClick={() => {
                    if (!readAt) markRead([id]);
                    setIsOpen(false);
                    if (conversation) navigate(`/c/${conversation.id}`);
                  }}
                >
                  <span className="row-line">
                    <strong>{title}</strong>
                    <time dateTime={createdAt}>{briefTimeOf(createdAt)}</time>
                  </span>
                  <span dir="auto">{body}</span>
                </button>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function BellIcon() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M6 9a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7M10 20a2 2 0 0 0 4 0" />
    </svg>
  );
}
