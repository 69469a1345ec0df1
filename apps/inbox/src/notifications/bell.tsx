import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { briefTimeOf, exactTimeOf } from '../ui/format';
import { useOnSight } from '../ui/use-on-sight';
import { titleOf } from './notifications-data';
import { useMarkNotificationsRead, useNotifications } from './use-notifications';

export function Bell() {
  const [isOpen, setIsOpen] = useState(false);
  const { unreadCount } = useNotifications();
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger
        className="nav-item"
        title="Notifications"
        aria-label={unreadCount > 0 ? `Notifications, ${unreadCount} unread` : 'Notifications'}
      >
        <BellIcon />
        {unreadCount > 0 && (
          <span className="count nav-count" aria-hidden="true">
            {unreadCount > 99 ? '99+' : unreadCount}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover-wide"
          side={window.matchMedia('(max-width: 760px)').matches ? 'top' : 'right'}
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label="Notifications"
        >
          <NotificationList onClose={() => setIsOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function NotificationList({ onClose }: { readonly onClose: () => void }) {
  const [, navigate] = useLocation();
  const { isRead, items, unreadCount, hasMore, readMore } = useNotifications();
  const { mutate: markRead } = useMarkNotificationsRead();
  const end = useOnSight(hasMore, readMore);
  return (
    <>
      <header className="popover-head">
        <h3>Notifications</h3>
        {unreadCount > 0 && (
          <button type="button" className="link" onClick={() => markRead(null)}>
            Mark all read
          </button>
        )}
      </header>
      <OutsidePermission />
      {isRead && items.length === 0 && <p className="hint">Nothing happened yet.</p>}
      <ul className="choices notifications">
        {items.map((notification) => {
          const { id, body, createdAt, readAt, conversation } = notification;
          return (
            <li key={id}>
              <button
                type="button"
                data-unread={!readAt || undefined}
                onClick={() => {
                  if (!readAt) markRead([id]);
                  if (!conversation) return;
                  onClose();
                  navigate(`/c/${conversation.id}`);
                }}
              >
                <span className="row-line">
                  <strong className="row-name" dir="auto">
                    {titleOf(notification)}
                  </strong>
                  <time className="row-time" dateTime={createdAt} title={exactTimeOf(createdAt)}>
                    {briefTimeOf(createdAt)}
                  </time>
                </span>
                <span dir="auto">{body}</span>
                {!readAt && <span className="sr-only">unread</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <div ref={end} />
    </>
  );
}

/** Whether one is told while one looks elsewhere is the browser's to ask, and a person's to say. */
function OutsidePermission() {
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'granted'));
  if (permission === 'granted') return null;
  if (permission === 'denied') return <p className="quiet">Your browser does not let us tell you outside this page.</p>;
  return (
    <button type="button" className="button" onClick={() => void Notification.requestPermission().then(setPermission)}>
      Also tell me outside this page
    </button>
  );
}

function BellIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M6 9a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7M10 20a2 2 0 0 0 4 0" />
    </svg>
  );
}
