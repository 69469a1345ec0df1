import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { canReadTexts, notify, usersConcerned, usersToStepIn } from '../notifications';
import { isCallable } from '../numbers/is-callable';
import { noTextPermission } from '../refusal';

/** Notifies the owners of the number and of the record. If none of them may read texts, also those who can step in. */
export async function notifyAboutText(step: Step, inbound: MessageInDelivery, isNewLead: boolean): Promise<void> {
  const { tx } = step;
  const { message, conversation, phoneNumber } = inbound;
  const from = conversation.customerNumber;
  const users = await usersConcerned(tx, phoneNumber, conversation);
  const readers = users.filter(canReadTexts);

  await notify(step, readers, inbound, {
    kind: 'NEW_MESSAGE',
    title: `New text from ${from}`,
    body: excerpt(message.body),
  });
  if (isNewLead)
    await notify(step, readers, inbound, {
      kind: 'NEW_LEAD',
      title: `New lead ${from}`,
      body: `An unknown ${isCallable(from) ? 'number' : 'sender'} texted ${phoneNumber.name}.`,
    });
  await notify(
    step,
    users.filter((user) => !readers.includes(user)),
    inbound,
    { kind: 'MISSING_PRIVILEGE', title: 'You got a text message', body: noTextPermission.message },
  );
  if (readers.length === 0)
    await notify(step, await usersToStepIn(tx, phoneNumber), inbound, {
      kind: 'UNATTENDED_MESSAGE',
      title: `Nobody can read a text from ${from}`,
      body: `It was sent to ${phoneNumber.name}. Nobody who owns this number or the record may read texts.`,
    });
}

const maxExcerptLength = 160;

function excerpt(body: string): string {
  const characters = [...body];
  return characters.length <= maxExcerptLength ? body : `${characters.slice(0, maxExcerptLength - 1).join('')}…`;
}
