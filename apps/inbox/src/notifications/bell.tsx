import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Icon } from '../ui/icon';
import { NotificationList } from './notification-list';
import { useNotifications } from './use-notifications';

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
        <Icon name="bell" />
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
