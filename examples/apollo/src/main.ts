import { createInterface } from 'node:readline';
import { openInbox } from './open-inbox';

/* Shows an inbox, live, and sends each line that you type. See README.md. */

const url = process.env.PATCHBAY_URL ?? 'http://localhost:4000/graphql';

/** `PATCHBAY_TOKEN`, or else a session of Ana Ruiz in the demo. */
async function getToken(): Promise<string> {
  if (process.env.PATCHBAY_TOKEN !== undefined) return process.env.PATCHBAY_TOKEN;
  const response = await fetch(new URL('/demo/sessions', url), { method: 'POST', body: '{"user":"ana"}' });
  return ((await response.json()) as { token: string }).token;
}

/** The ID in the command line, or else the latest conversation. */
async function findConversation(token: string): Promise<string> {
  if (process.argv[2] !== undefined) return process.argv[2];
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ conversations(first: 1) { edges { node { id } } } }' }),
  });
  const { data } = (await response.json()) as { data: { conversations: { edges: { node: { id: string } }[] } } };
  const [latest] = data.conversations.edges;
  if (latest === undefined) throw new Error('There is no conversation yet. Send a text first.');
  return latest.node.id;
}

async function main(): Promise<void> {
  const token = await getToken();
  const inbox = await openInbox({
    url,
    token: async () => token,
    conversationId: await findConversation(token),
    onEvent: () => show(),
  });
  const show = () => {
    console.log(`\n${inbox.badge()} unread notifications`);
    for (const { record, lastMessage } of inbox.list()) console.log(`  ${record.name}: ${lastMessage?.body ?? ''}`);
    for (const { direction, body, status } of inbox.history())
      console.log(direction === 'INBOUND' ? `< ${body}` : `> ${body} (${status.toLowerCase()})`);
  };
  show();
  for await (const line of createInterface({ input: process.stdin }))
    await inbox.send(line).catch((error: Error) => console.error(error.message));
  await inbox.close();
}

void main();
