import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { EventEmitter, on } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { runServer } from './start-program';

const typeDefinitions = `
  scalar Cursor
  type Record { name: String! }
  type Conversation { id: ID! record: Record! unreadCount: Int! }
  type Message { id: ID! body: String! conversation: Conversation! }
  type MessageEvent { message: Message! }
  type Notification { id: ID! title: String! body: String! }
  type NotificationEvent { notification: Notification! }
  type Query { eventCursor: Cursor! }
  type Subscription { messageAdded(after: Cursor): MessageEvent! notificationAdded(after: Cursor): NotificationEvent! }`;

/** What any graphql-ws server has to do: it has each event in memory, and knows which seller's socket gets it. */
async function start(): Promise<string> {
  const texts = new EventEmitter().setMaxListeners(0);
  const schema = buildSchema(typeDefinitions);
  for (const [name, field] of Object.entries(schema.getSubscriptionType()!.getFields())) {
    field.subscribe = (_source, _args, { seller }: { seller: number }) => on(texts, `${name} ${seller}`);
    field.resolve = ([event]: [unknown]) => event;
  }
  let sockets = 0;
  /** `POST /?from=…&count=…&sellers=…` */
  const http = createServer((request, response) => {
    const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
    const [from = 0, count = 0, sellers = 1] = ['from', 'count', 'sellers'].map((name) => Number(asked.get(name)));
    for (let n = from; n < from + count; n += 1) {
      const body = `Is my order ready? I could come by at noon. ${n}`;
      const conversation = { id: `Conversation:${n}`, record: { name: `Contact ${n}` }, unreadCount: 1 };
      texts.emit(`messageAdded ${n % sellers}`, { message: { id: `Message:${n}`, body, conversation } });
      texts.emit(`notificationAdded ${n % sellers}`, {
        notification: { id: `Notification:${n}`, title: 'New message', body },
      });
    }
    response.end();
  });
  useServer(
    {
      schema,
      onConnect: ({ extra }) => void Object.assign(extra, { seller: sockets++ }),
      context: ({ extra }) => extra,
    },
    new WebSocketServer({ server: http, path: '/graphql' }),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

runServer('plain server', start);
