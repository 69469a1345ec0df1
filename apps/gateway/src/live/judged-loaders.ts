import { canSeeConversation, canSeePhoneNumber, canSeeRecordOwnedBy, type Viewer } from '@patchbay/access';
import type { ConversationWithOwners } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import { createLoaders, type Loaders } from '../loaders';

/** Everything is theirs to see: what is loaded for them is judged for others afterwards. */
const overseer: Viewer = {
  userId: '00000000-0000-0000-0000-000000000000',
  role: 'ADMIN',
  teamIds: new Set(),
  teamMateIds: new Set(),
  teamMateTeamIds: new Set(),
};

/** What an event's payloads are made of, read once for everybody. */
export function createCommonLoaders(queries: Queries): Loaders {
  return createLoaders(queries, overseer);
}

/**
 * Every question about rights that was asked while something was computed for one viewer. It holds for whoever gets the
 * same answers to all of them, unless something in it was that viewer's alone.
 */
export class Judgement {
  readonly #questions: { readonly ask: (viewer: Viewer) => boolean; readonly answer: boolean }[] = [];
  isPersonal = false;

  constructor(readonly viewer: Viewer) {}

  ask(question: (viewer: Viewer) => boolean): boolean {
    const answer = question(this.viewer);
    this.#questions.push({ ask: question, answer });
    return answer;
  }

  holdsFor(viewer: Viewer): boolean {
    return !this.isPersonal && this.#questions.every(({ ask, answer }) => ask(viewer) === answer);
  }
}

/**
 * Loaders that answer as `viewer`'s own would, from what is read for everybody, and write down what was asked about
 * rights. What cannot be told from owners alone, or is of one person by nature, is read for the viewer, and makes the
 * result theirs alone.
 */
export function createJudgedLoaders(queries: Queries, common: Loaders, judgement: Judgement): Loaders {
  let own: Loaders | undefined;
  const personal = (): Loaders => {
    judgement.isPersonal = true;
    own ??= createLoaders(queries, judgement.viewer);
    return own;
  };
  // Who sees a conversation sees its record and its number.
  const seen: ConversationWithOwners[] = [];
  const visible = async (conversationId: string): Promise<ConversationWithOwners | null> => {
    const conversation = await common.conversation.load(conversationId);
    if (conversation === null || !judgement.ask((viewer) => canSeeConversation(viewer, conversation.owners)))
      return null;
    seen.push(conversation);
    return conversation;
  };
  const seenIn = (of: (conversation: ConversationWithOwners) => boolean) => {
    const conversations = seen.filter(of);
    return (viewer: Viewer) => conversations.some(({ owners }) => canSeeConversation(viewer, owners));
  };

  return {
    ...common,
    message: {
      async load(id) {
        const message = await common.message.load(id);
        return message !== null && (await visible(message.conversationId)) !== null ? message : null;
      },
    },
    conversation: { load: visible },
    record: {
      async load(id) {
        const record = await common.record.load(id);
        if (record === null) return null;
        const isSeen = seenIn(({ recordId }) => recordId === id);
        const isVisible = judgement.ask((viewer) => canSeeRecordOwnedBy(viewer, record.owner) || isSeen(viewer));
        return isVisible ? record : personal().record.load(id);
      },
    },
    phoneNumber: {
      async load(id) {
        const number = await common.phoneNumber.load(id);
        if (number === null) return null;
        const isSeen = seenIn(({ phoneNumberId }) => phoneNumberId === id);
        const isVisible = judgement.ask((viewer) => canSeePhoneNumber(viewer, number.owner) || isSeen(viewer));
        return isVisible ? number : personal().phoneNumber.load(id);
      },
    },
    conversationsOfRecord: (page) => personal().conversationsOfRecord(page),
    unreadCount: { load: (id) => personal().unreadCount.load(id) },
    receipt: { load: (id) => personal().receipt.load(id) },
    notification: { load: (id) => personal().notification.load(id) },
    template: { load: (id) => personal().template.load(id) },
  };
}
