import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { App } from '@patchbay/service-kit';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from './context';
import type { createErrorFormat } from './errors';
import { createExecutor } from './http/compiled-queries';
import { answerPlainJson, tellCost } from './http/graphql-route';

export async function openApollo(
  { closer }: App,
  schema: GraphQLSchema,
  formatError: ReturnType<typeof createErrorFormat>,
): Promise<ApolloServer<GatewayContext>> {
  const apollo = new ApolloServer<GatewayContext>({
    gateway: createExecutor(schema),
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // `graphqlRoute` limits and validates documents, so it needs their text.
    dangerouslyDisableValidation: true,
    persistedQueries: false,
    // A cookie only counts for requests of pages of this origin, and a token is nothing that a browser adds by itself.
    csrfPrevention: false,
    plugins: [
      tellCost,
      answerPlainJson,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  closer.add('graphql', () => apollo.stop());
  return apollo;
}
