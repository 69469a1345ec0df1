import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { NotificationItemFragment } from '../generated/graphql';
import { pathOf, PushOptions, PushSettings } from '../push';
import { briefTimeOf, exactTimeOf } from '../ui/format';
import { useInView } from '../ui/use-in-view';
import { textsOf } from './notification-pages';
import { useMarkNotificationsRead, useNotifications } from './use-notifications';

export function NotificationList({ onClose }: { readonly onClose: () => void }) {
  const [, navigate] = useLocation();
  const { isLoaded, items, unreadCount, hasMore, loadMore } = useNotifications();
  const { mutate: markRead } = useMarkNotificationsRead();
  const end = useInView(hasMore, loadMore);
  const [showsSettings, setShowsSettings] = useState(false);
  const open = (notification: NotificationItemFragment) => {
    if (!notification.readAt) markRead([notification.id]);
    const path = pathOf({ kind: notification.kind, conversationId: notification.conversation?.id ?? null });
    if (path === null) return;
    onClose();
    navigate(path);
  };
  if (showsSettings) return <PushSettings onBack={() => setShowsSettings(false)} />;
  return (
    <>
      <header className="popover-head">
        <h3>{t`Notifications`}</h3>
        {unreadCount > 0 && (
          <button type="button" className="link" onClick={() => markRead(null)}>
            {t`Mark all as read`}
          </button>
        )}
      </header>
      <PushOptions onSettings={() => setShowsSettings(true)} />
      {isLoaded && items.length === 0 && <p className="hint">{t`No notifications yet.`}</p>}
      <ul className="choices notifications">
        {items.map((notification) => (
          <li key={notification.id}>
            <NotificationItem notification={notification} onOpen={open} />
          </li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

interface NotificationItemProps {
  readonly notification: NotificationItemFragment;
  readonly onOpen: (notification: NotificationItemFragment) => void;
}

function NotificationItem({ notification, onOpen }: NotificationItemProps) {
  const { createdAt, readAt } = notification;
  const { title, body } = textsOf(notification);
  return (
    <button type="button" data-unread={!readAt || undefined} onClick={() => onOpen(notification)}>
      <span className="row-line">
        <strong className="row-name" dir="auto">
          {title}
        </strong>
        <time className="row-time" dateTime={createdAt} title={exactTimeOf(createdAt)}>
          {briefTimeOf(createdAt)}
        </time>
      </span>
      <span dir="auto">{body}</span>
      {!readAt && <span className="sr-only">{t`unread`}</span>}
    </button>
  );
}
