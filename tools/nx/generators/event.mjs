import { edit, finish } from './edit.mjs';

/** Everything that switches over the type of an event, with the case that a new one begins like. */
const switches = [
  ['libs/live/src/may-receive.ts', 'message-updated'],
  ['libs/live/src/topics.ts', 'notification-added'],
  ['apps/gateway/src/schema/events/load-event.ts', 'access-changed'],
];

export default function event(tree, { name }) {
  edit(
    tree,
    'libs/messaging/src/events/events.ts',
    /\n {2}\| \{ readonly type: 'notification-added'/,
    (next) => `\n  | (AboutConversation & { readonly type: '${name}' })${next}`,
  );
  edit(
    tree,
    'libs/messaging/src/events/event-versions.ts',
    /\n};\n\nconst versions/,
    (end) => `\n  '${name}': 1,${end}`,
  );
  for (const [file, like] of switches)
    tree.write(
      file,
      tree
        .read(file, 'utf-8')
        .replaceAll(new RegExp(`^( *)case '${like}':$`, 'gm'), (line, indent) => `${line}\n${indent}case '${name}':`),
    );
  return finish(
    tree,
    'npm run typecheck: every switch over the type of an event must know it.',
    'Append it to the outbox in the transaction of the use case: tx.outbox.append([...]).',
    'Make it a kind in apps/gateway/src/schema/events: event.ts, event-types.ts and load-event.ts.',
    'List what causes it in tools/end-to-end/events.test.ts.',
  );
}
