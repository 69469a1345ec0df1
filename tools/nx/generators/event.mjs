import { edit, finish } from './edit.mjs';

/** Everything that decides who gets an event switches over its type; the compiler finds what is missing. */
const switches = ['libs/live/src/topics.ts', 'libs/live/src/may-receive.ts'];

export default function event(tree, { name }) {
  edit(
    tree,
    'libs/messaging/src/events/events.ts',
    /\n {2}\| \{ readonly type: 'notification-added'/,
    (next) =>
      `\n  | { readonly type: '${name}'; readonly conversationId: string; readonly owners: ConversationOwners }${next}`,
  );
  for (const file of switches)
    tree.write(
      file,
      tree
        .read(file, 'utf-8')
        .replaceAll(/^( *)case 'message-updated':$/gm, (line, indent) => `${line}\n${indent}case '${name}':`),
    );
  return finish(
    tree,
    'npm run typecheck: every switch over the type of an event must know it.',
    'Append it to the outbox in the transaction of the use case: tx.outbox.append([...]).',
    'Offer it in apps/gateway/src/schema/events.',
  );
}
