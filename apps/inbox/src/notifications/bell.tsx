import { plural, t } from '@lingui/core/macro';
import { Direction, Popover } from 'radix-ui';
import { useState } from 'react';
import { numberText } from '../language';
import { Icon } from '../ui/icon';
import { NotificationList } from './notification-list';
import { useNotifications } from './use-notifications';

export function Bell() {
  const direction = Direction.useDirection();
  const [isOpen, setIsOpen] = useState(false);
  const { unreadCount } = useNotifications();
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger
        className="nav-item"
        title={t`Notifications`}
        aria-label={
          unreadCount > 0
            ? plural(unreadCount, { one: 'Notifications, # unread', other: 'Notifications, # unread' })
            : t`Notifications`
        }
      >
        <Icon name="bell" />
        <span className="nav-label" aria-hidden="true">
          {t`Notifications`}
        </span>
        {unreadCount > 0 && (
          <span
            className="count nav-count"
            data-count={unreadCount > 99 ? `${numberText(99)}+` : numberText(unreadCount)}
            aria-hidden="true"
          />
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover-wide"
          side={window.matchMedia('(max-width: 760px)').matches ? 'top' : direction === 'rtl' ? 'left' : 'right'}
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t`Notifications`}
        >
          <NotificationList onClose={() => setIsOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
