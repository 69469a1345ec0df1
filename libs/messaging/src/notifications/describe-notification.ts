import { canAdminister, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { AlarmText } from '../alarms';
import type { DeliveryProblem } from '../conversations';
import { isCallable } from '../numbers/is-callable';
import { noTextPermission } from '../refusal';
import type { MessageNotificationKind, NotificationKind, NotificationSubject, WebhookSubject } from './notifications';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/**
 * What a notification says to its user. Nothing of it is stored: `subject` is the message that it is about as the user may
 * see it today, null if they may not. `webhook` is the endpoint that it is about, null if it was deleted; `alarm`
 * is what the alarm says today.
 */
export function describeNotification(
  kind: NotificationKind,
  viewer: Viewer,
  subject: NotificationSubject | null,
  webhook: WebhookSubject | null = null,
  alarm: AlarmText | null = null,
): NotificationText {
  if (kind === 'ALARM_BEGAN' || kind === 'ALARM_ENDED') return describeAlarmOf(kind, viewer, alarm);
  if (kind === 'WEBHOOK_SUSPENDED') return describeWebhook(viewer, webhook);
  if (subject !== null) return describe[kind](subject, viewer);
  const body = hasTextPrivilege(viewer.role) ? 'You can no longer see this conversation.' : noTextPermission.message;
  return { title: hiddenTitles[kind], body };
}

type Describe = (subject: NotificationSubject, viewer: Viewer) => NotificationText;

const newText: Describe = ({ customerName, body }) => ({
  title: `New text from ${customerName}`,
  body: excerpt(body),
});

const describe: Readonly<Record<MessageNotificationKind, Describe>> = {
  NEW_MESSAGE: newText,
  // They have the privilege now.
  MISSING_PRIVILEGE: newText,
  // What they wrote, as of any other text. A picture has no words.
  NEW_LEAD: ({ customerName, customerNumber, phoneNumberName, body }) => ({
    title: `New lead ${customerName}`,
    body: excerpt(body) || `An unknown ${isCallable(customerNumber) ? 'number' : 'sender'} texted ${phoneNumberName}.`,
  }),
  MESSAGE_FAILED: ({ customerName, problem }) => ({
    title: `Your text to ${customerName} was not delivered`,
    body: explain(problem, 'The carrier did not say why.'),
  }),
  CUSTOMER_OPTED_OUT: ({ customerName, phoneNumberName, direction, actorName }) => ({
    title: `${customerName} opted out`,
    // If the customer did not text it, the carrier refused our text, or somebody recorded it, or they texted another number.
    body: `${actorName !== null ? `${actorName} recorded it. ` : direction === 'OUTBOUND' ? 'The carrier reported it. ' : ''}You can no longer text them from ${phoneNumberName}.`,
  }),
  UNATTENDED_MESSAGE: ({ customerName, phoneNumberName }) => ({
    title: `Nobody can read a text from ${customerName}`,
    body: `It was sent to ${phoneNumberName}. Nobody who owns this number or the record may read texts.`,
  }),
  MESSAGE_CANCELED: ({ customerName, problem, senderId }, { userId }) => ({
    title: `${senderId === userId ? 'Your' : 'A'} scheduled text to ${customerName} was canceled`,
    body: explain(problem, 'The customer wrote first.'),
  }),
  MESSAGE_IN_DOUBT: ({ customerName }) => ({
    title: `Was your text to ${customerName} sent?`,
    body: 'The carrier did not answer. Ask the customer, or send it again.',
  }),
  CUSTOMER_MAY_OPT_OUT: ({ customerName, direction }) => ({
    title: `${customerName} seems to want no more texts`,
    body:
      direction === 'INBOUND'
        ? 'Read what they wrote, and decide whether to text them again.'
        : 'Your scheduled text is on hold until you decide.',
  }),
  ASSIGNED: ({ customerName, phoneNumberName, actorName }) => ({
    title: `You take care of ${customerName} now`,
    body: `${actorName ?? 'A program'} assigned you the conversation on ${phoneNumberName}.`,
  }),
  MENTIONED: ({ customerName, actorName, note }) => ({
    title: `${actorName ?? 'Somebody'} mentioned you in a note about ${customerName}`,
    body: note === null ? 'The note was deleted.' : excerpt(note),
  }),
};

const hiddenTitles: Readonly<Record<MessageNotificationKind, string>> = {
  NEW_MESSAGE: 'You got a text message',
  MISSING_PRIVILEGE: 'You got a text message',
  NEW_LEAD: 'New lead',
  MESSAGE_FAILED: 'Your text was not delivered',
  CUSTOMER_OPTED_OUT: 'A customer opted out',
  UNATTENDED_MESSAGE: 'Nobody can read a text',
  MESSAGE_CANCELED: 'A scheduled text was canceled',
  MESSAGE_IN_DOUBT: 'Was your text sent?',
  CUSTOMER_MAY_OPT_OUT: 'A customer seems to want no more texts',
  ASSIGNED: 'A conversation was assigned to you',
  MENTIONED: 'You were mentioned in a note',
};

/** Names only the host: the rest of a URL can be a secret of its receiver. */
function describeWebhook(viewer: Viewer, webhook: WebhookSubject | null): NotificationText {
  const title = 'A webhook was suspended';
  if (!canAdminister(viewer)) return { title, body: 'You can no longer see this webhook.' };
  if (webhook === null) return { title, body: 'It has been deleted since.' };
  const { host } = new URL(webhook.url);
  return {
    title: `The webhook to ${host} was suspended`,
    body: webhook.problem ?? 'It has been resumed since.',
  };
}

function describeAlarmOf(
  kind: 'ALARM_BEGAN' | 'ALARM_ENDED',
  viewer: Viewer,
  alarm: AlarmText | null,
): NotificationText {
  if (!canAdminister(viewer)) return { title: 'An alarm', body: 'You can no longer see alarms.' };
  if (kind === 'ALARM_ENDED')
    return { title: alarm === null ? 'An alarm ended' : `Solved: ${alarm.title}`, body: alarm?.message ?? '' };
  return alarm === null
    ? { title: 'A new alarm', body: 'See the open alarms.' }
    : { title: alarm.title, body: `${alarm.message} ${alarm.advice}` };
}

const explain = (problem: DeliveryProblem | null, otherwise: string) =>
  problem === null ? otherwise : `${problem.reason} ${problem.advice}`;

const maxExcerptLength = 160;

function excerpt(body: string): string {
  const characters = [...body];
  return characters.length <= maxExcerptLength ? body : `${characters.slice(0, maxExcerptLength - 1).join('')}…`;
}
