import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { tellReadiness } from './start-program';

/** The least that answers a query. */
async function start(): Promise<string> {
  const server = new ApolloServer({ typeDefs: 'type Query { nothing: Int }' });
  return (await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url.replace(/\/$/, '');
}

start().then(
  (url) => tellReadiness('bare server', url),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
