import type { DeliveryProblem, DeliveryState, LockedDelivery, MessageStatus } from '../conversations';
import type { Step } from '../dependencies';
import type { User } from '../directory';
import { messageEvent } from '../events';
import { addNotifications, notificationEvent } from '../notifications';
import { isFailure, movesForward, unexplainedProblem } from './message-status';

interface Changed {
  readonly delivery: LockedDelivery;
  readonly before: MessageStatus;
  readonly state: DeliveryState;
}

/**
 * Collects what becomes of locked messages, to write it in one go. A status only moves forward. A message that moves several
 * steps gets one event: nobody could see the states between.
 */
export class StatusChanges {
  readonly #changed = new Map<string, Changed>();

  /** Returns false, and does nothing, if that is no step forward. */
  move(delivery: LockedDelivery, status: MessageStatus, given: DeliveryProblem | null = null): boolean {
    const state = this.#stateOf(delivery);
    if (!movesForward(state.status, status)) return false;
    const problem = problemWith(status, given);
    this.#change(delivery, { ...state, status, problem, needsAttention: waitsForSender(delivery, status, problem) });
    return true;
  }

  /** Keeps the carrier's id of a message. Returns false, and does nothing, if it has one. */
  name(delivery: LockedDelivery, carrierMessageId: string): boolean {
    const state = this.#stateOf(delivery);
    if (state.carrierMessageId !== null) return false;
    this.#change(delivery, { ...state, carrierMessageId });
    return true;
  }

  /** Writes the messages, their events, and notifications of the senders whose texts failed. */
  async write(step: Step): Promise<void> {
    const changed = [...this.#changed.values()];
    if (changed.length === 0) return;
    const { tx } = step;
    await tx.messages.setStates(changed.map(({ state }) => state));
    const moved = changed.filter(({ before, state }) => state.status !== before);
    await tx.jobs.add(
      ...moved.flatMap(({ delivery: { conversation }, state: { id, status } }) =>
        status === 'CANCELED'
          ? { name: 'restore-waiting' as const, subjectId: id, lane: `waiting:${conversation.id}`, runAt: null }
          : [],
      ),
    );
    tx.outcomes.moved(
      moved.map(({ delivery: { message, phoneNumber }, state: { status, problem } }) => ({
        messageId: message.id,
        carrier: phoneNumber.carrier,
        status,
        problem,
      })),
    );
    const notifications = await notifySenders(
      step,
      moved.filter(({ state }) => isFailure(state.status)),
    );
    await tx.outbox.append(
      moved.flatMap(({ delivery: { message, conversation } }) => [
        messageEvent('message-updated', message.id, conversation),
        ...notifications.filter(({ messageId }) => messageId === message.id).map(notificationEvent),
      ]),
    );
  }

  #stateOf({ message: { id, status, problem, needsAttention }, carrierMessageId }: LockedDelivery): DeliveryState {
    return this.#changed.get(id)?.state ?? { id, status, problem, needsAttention, carrierMessageId };
  }

  #change(delivery: LockedDelivery, state: DeliveryState): void {
    this.#changed.set(state.id, { delivery, before: delivery.message.status, state });
  }
}

async function notifySenders(step: Step, failed: readonly Changed[]) {
  if (failed.length === 0) return [];
  const senders = await step.tx.users.ofOwners(
    failed.flatMap(({ delivery: { message } }) =>
      message.senderId === null ? [] : { kind: 'user' as const, id: message.senderId },
    ),
  );
  const senderOf = ({ delivery: { message } }: Changed): readonly User[] => senders.get(message.senderId ?? '') ?? [];
  return addNotifications(
    step,
    failed.map((one) => ({ kind: 'MESSAGE_FAILED', users: senderOf(one), about: one.delivery, at: step.at })),
  );
}

/** A text of a user that did not go out, except one that they wanted canceled if the customer writes first. */
const waitsForSender = ({ message }: LockedDelivery, status: MessageStatus, problem: DeliveryProblem | null) =>
  message.senderId !== null &&
  (isFailure(status) || (status === 'CANCELED' && problem !== null && problem.code !== 'CUSTOMER_REPLIED'));

function problemWith(status: MessageStatus, given: DeliveryProblem | null): DeliveryProblem | null {
  const problem = isFailure(status) ? (given ?? unexplainedProblem) : status === 'CANCELED' ? given : null;
  // A carrier's has more than is stored.
  if (problem === null) return null;
  const { code, carrierCode, reason, advice } = problem;
  return { code, carrierCode, reason, advice };
}
