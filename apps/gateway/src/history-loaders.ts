import type { Viewer } from '@patchbay/access';
import type { Message } from '@patchbay/messaging';
import type { HistoryPage, Queries } from '@patchbay/persistence';
import DataLoader from 'dataloader';
import type { Loaders } from './loaders';

/** About a conversation: a page of its messages, or, without a page, how many the viewer has not read. */
interface Question {
  readonly id: string;
  readonly page?: HistoryPage;
}

type Answer = number | readonly Message[];

const keyOf = ({ id, page }: Question) => `${id} ${JSON.stringify(page)}`;

/**
 * Unread counts and messages that are asked for together are read in one statement, and so at one moment. The counts go
 * with the first page, if a document asks for several pages of the same conversation.
 */
export function createHistoryLoaders(
  { conversations, messages }: Queries,
  { userId }: Viewer,
): Pick<Loaders, 'unreadCount' | 'messagesOfConversation'> {
  const loader = new DataLoader<Question, Answer, string>(
    async (questions) => {
      const answers = new Map<string, Answer>();
      const unread = new Set(questions.filter(({ page }) => page === undefined).map(({ id }) => id));
      const reads = groupByPage(questions).map(async ({ page, ids }, place) => {
        if (place > 0 || unread.size === 0) {
          const pages = await messages.ofConversations(ids, page);
          for (const id of ids) answers.set(keyOf({ id, page }), pages.get(id) ?? []);
          return;
        }
        for (const id of ids) unread.delete(id);
        const histories = await messages.ofConversationsWithUnread(userId, ids, page);
        for (const [id, history] of histories) {
          answers.set(keyOf({ id, page }), history.messages);
          answers.set(keyOf({ id }), history.unreadCount);
        }
      });
      const others = [...unread];
      const asked = others.map((conversationId) => ({ userId, conversationId }));
      const counts = asked.length === 0 ? [] : await conversations.unreadCounts(asked);
      for (const [place, id] of others.entries()) answers.set(keyOf({ id }), counts[place]!);
      await Promise.all(reads);
      return questions.map((question) => answers.get(keyOf(question)) ?? 0);
    },
    { cacheKeyFn: keyOf },
  );
  return {
    unreadCount: { load: (id) => loader.load({ id }) as Promise<number> },
    messagesOfConversation: (page) => ({ load: (id) => loader.load({ id, page }) as Promise<Message[]> }),
  };
}

function groupByPage(questions: readonly Question[]): { readonly page: HistoryPage; readonly ids: string[] }[] {
  const groups = new Map<string, { readonly page: HistoryPage; readonly ids: string[] }>();
  for (const { id, page } of questions) {
    if (page === undefined) continue;
    const key = JSON.stringify(page);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { page, ids: [id] });
    else group.ids.push(id);
  }
  return [...groups.values()];
}
