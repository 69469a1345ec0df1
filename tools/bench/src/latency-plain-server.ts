import { carrierVariables } from '@patchbay/carriers';
import { readConfig } from '@patchbay/service-kit';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { EventEmitter, on } from 'node:events';
import { WebSocketServer } from 'ws';
import { createBareIngress, listen } from './bare-ingress';
import { connectNaiveReceipts } from './naive-receipts';
import { runServer } from './start-program';

/** One process that saves a row and publishes it to all subscribers, without ledger, routing, relay and rights. */
async function start(): Promise<string> {
  const config = readConfig(process.env, 'ingress', carrierVariables);
  const texts = new EventEmitter();
  const message = new GraphQLObjectType({ name: 'Message', fields: { body: { type: GraphQLString } } });
  const event = new GraphQLObjectType({ name: 'MessageEvent', fields: { message: { type: message } } });
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { eventCursor: { type: GraphQLString, resolve: () => 'none' } },
    }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        messageAdded: {
          type: event,
          args: { after: { type: GraphQLString } },
          subscribe: () => on(texts, 'text'),
          resolve: ([body]: [string]) => ({ message: { body } }),
        },
      },
    }),
  });
  const save = await connectNaiveReceipts(config.databaseUrl?.reveal() ?? '');
  const server = createBareIngress(config, async (eventId, rawBody) => {
    await save(eventId, rawBody);
    texts.emit('text', (JSON.parse(rawBody.toString()) as { data: { text: string } }).data.text);
  });
  useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
  return listen(server);
}

runServer('plain server', start);
