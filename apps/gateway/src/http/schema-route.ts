import { sendBody, type Handler } from '@patchbay/service-kit';
import type { GraphQLSchema } from 'graphql';
import { printSdl } from '../schema/print-sdl';

/** `/schema.graphql`: the schema, for anyone, as introspection has it. Printed when it is first asked for. */
export function schemaRoute(schema: GraphQLSchema): Readonly<Record<string, Handler>> {
  let sdl: string | undefined;
  return {
    GET(_request, response) {
      sdl ??= printSdl(schema);
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.setHeader('cache-control', 'no-cache');
      sendBody(response, sdl);
    },
  };
}
