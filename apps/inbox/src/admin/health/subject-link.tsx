import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { dayAndTimeOf, readableNumber } from '../../ui/format';
import type { Subject } from './operations';

/** To what an alarm is about. */
export function SubjectLink({ subject }: { readonly subject: Subject }) {
  const look = lookOf(subject);
  if (look === null) return null;
  return (
    <Link href={look.href} dir={look.dir}>
      {look.name}
    </Link>
  );
}

function lookOf(subject: Subject) {
  const { id } = subject;
  switch (subject.__typename) {
    case 'Receipt':
      return { href: `/admin/callbacks/${id}`, name: callbackText(dayAndTimeOf(subject.receivedAt)) };
    case 'Message':
      return {
        href: `/c/${subject.conversation.id}?at=${encodeURIComponent(id)}`,
        name: messageText(dayAndTimeOf(subject.createdAt)),
      };
    case 'Conversation':
      return { href: `/c/${id}`, name: readableNumber(subject.customerNumber), dir: 'ltr' };
    case 'PhoneNumber':
      return { href: `/admin/numbers/${id}`, name: readableNumber(subject.number), dir: 'ltr' };
    case 'CarrierAccount':
      return { href: `/admin/carriers/${id}`, name: subject.name, dir: 'auto' };
    case 'WebhookEndpoint':
      return { href: `/admin/webhooks/${id}`, name: subject.url, dir: 'ltr' };
    default:
      return null;
  }
}

const callbackText = (time: string): string => t`Callback of ${time}`;
const messageText = (time: string): string => t`Text of ${time}`;
