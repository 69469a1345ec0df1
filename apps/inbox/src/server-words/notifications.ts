import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotificationKind } from '../generated/graphql';

interface Words {
  readonly title: MessageDescriptor;
  /** Null for the server's: it is what someone wrote, or only the server knows it. */
  readonly body: MessageDescriptor | null;
}

/** What a notification says about a customer. Null if it is about none that the user may see. */
export function notificationTexts(kind: NotificationKind, name: string): Words | null {
  switch (kind) {
    case 'NEW_MESSAGE':
    case 'MISSING_PRIVILEGE':
      return { title: msg`New text from ${name}`, body: null };
    case 'NEW_LEAD':
      return { title: msg`New lead: ${name}`, body: null };
    case 'MESSAGE_FAILED':
      return { title: msg`Your text to ${name} was not delivered`, body: msg`Open the conversation to see why.` };
    case 'CUSTOMER_OPTED_OUT':
      return { title: msg`${name} opted out`, body: msg`You can no longer text them from this number.` };
    case 'UNATTENDED_MESSAGE':
      return {
        title: msg`Nobody can read a text from ${name}`,
        body: msg`Nobody who owns the number or the record may read texts.`,
      };
    case 'MESSAGE_CANCELED':
      return { title: msg`A scheduled text to ${name} was canceled`, body: msg`Open the conversation to see why.` };
    case 'MESSAGE_IN_DOUBT':
      return {
        title: msg`Was your text to ${name} sent?`,
        body: msg`The carrier did not answer. Ask the customer, or send it again.`,
      };
    case 'CUSTOMER_MAY_OPT_OUT':
      return {
        title: msg`${name} seems to want no more texts`,
        body: msg`Read what they wrote, and decide whether to text them again.`,
      };
    case 'ASSIGNED':
      return { title: msg`You take care of ${name} now`, body: msg`The conversation was assigned to you.` };
    case 'MENTIONED':
      return { title: msg`You were mentioned in a note about ${name}`, body: null };
    case 'WEBHOOK_SUSPENDED':
    case 'ALARM_BEGAN':
    case 'ALARM_ENDED':
      return null;
  }
}
