import type { Result } from './compare';
import { comparePages, type Ask, type AskedPage } from './compare-pages';
import { longConversation, sellerOf } from './seed-company';

const pageSize = 50;
const pages = 1_000;
/** The owner of the conversation. */
const viewer = sellerOf(1);
const columns = 'id body direction status createdAt';
const ours = (before: string | null) =>
  `{ conversation(id: "${Buffer.from(`Conversation:${longConversation}`).toString('base64url')}") { messages(last: ${pageSize}${before === null ? '' : `, before: "${before}"`}) { pageInfo { startCursor } edges { node { ${columns} } } } } }`;
const naive = (page: number) =>
  `{ conversation(id: "${longConversation}") { messages(last: ${pageSize}, offset: ${page * pageSize}) { ${columns} } } }`;

/** The pages that a user loads when opening a conversation, and after scrolling up for a long time. */
export async function benchHistory(serverUrl: string): Promise<readonly Result[]> {
  const ratios = [
    { of: 'patchbay, page 1,000', over: 'patchbay, first page', atLeast: 0.8 },
    { of: 'patchbay, first page', over: 'naive TypeORM, first page' },
    { of: 'patchbay, page 1,000', over: 'naive TypeORM, page 1,000' },
  ];
  return [
    await comparePages(serverUrl, {
      asks: `How many first pages of ${pageSize} messages of a conversation, and how many pages 1,000?`,
      pagesOf,
      ratios,
    }),
  ];
}

async function pagesOf(ask: Ask): Promise<Readonly<Record<string, AskedPage>>> {
  let before: string | null = null;
  for (let page = 1; page < pages; page += 1) {
    const { conversation }: { conversation: { messages: { pageInfo: { startCursor: string } } } } = await ask(
      viewer,
      ours(before),
    );
    before = conversation.messages.pageInfo.startCursor;
  }
  return {
    'first page': { viewer, ours: ours(null), naive: naive(0) },
    'page 1,000': { viewer, ours: ours(before), naive: naive(pages - 1) },
  };
}
