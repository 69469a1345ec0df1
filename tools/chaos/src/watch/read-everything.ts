import type { Api } from '../load/api';

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface ReadMessage {
  readonly body: string;
  readonly status: string;
}

const conversationsDocument = `query ($after: Cursor) {
  conversations(first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
}`;
const messagesDocument = `query ($id: ID!, $after: Cursor) {
  conversation(id: $id) { messages(first: 100, after: $after) { edges { node { body status } } pageInfo { hasNextPage endCursor } } }
}`;

/** All messages that a user may see, page by page. */
export async function readEverything(api: Api): Promise<ReadMessage[]> {
  const ids = new Set<string>();
  // A conversation that gets a text goes from a page that was not read yet to one that was. The next pass has it.
  for (let before = -1; ids.size > before; ) {
    before = ids.size;
    await readPages(async (after) => {
      const { conversations } = await api.run<{ conversations: Page<{ id: string }> }>(conversationsDocument, {
        after,
      });
      for (const { node } of conversations.edges) ids.add(node.id);
      return conversations;
    });
  }
  const messages: ReadMessage[] = [];
  for (const id of ids)
    await readPages(async (after) => {
      const { conversation } = await api.run<{ conversation: { messages: Page<ReadMessage> } | null }>(
        messagesDocument,
        { id, after },
      );
      if (conversation === null) throw new Error('A conversation of the list is gone.');
      messages.push(...conversation.messages.edges.map(({ node }) => node));
      return conversation.messages;
    });
  return messages;
}

async function readPages(read: (after: string | null) => Promise<Page<unknown>>): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { pageInfo }: Page<unknown> = await read(after);
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}
