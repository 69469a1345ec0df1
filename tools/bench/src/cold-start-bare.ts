import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { runServer } from './start-program';

/** The smallest server that answers a query. */
async function start(): Promise<string> {
  const server = new ApolloServer({ typeDefs: 'type Query { nothing: Int }' });
  return (await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url.replace(/\/$/, '');
}

runServer('bare server', start);
