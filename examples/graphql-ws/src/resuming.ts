import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';

/**
 * graphql-ws subscribes again after each lost connection, with the variables of the first time. So a client with `after`
 * gets events again, and one without misses some. This one asks for what comes after the last event that it got.
 */
export function resuming(client: Client): Client {
  return {
    ...client,
    subscribe<Data, Extensions>(payload: SubscribePayload, sink: Sink<FormattedExecutionResult<Data, Extensions>>) {
      let after = payload.variables?.after;
      const variables = {
        ...payload.variables,
        // Read whenever the subscription is sent.
        get after() {
          return after;
        },
      };
      return client.subscribe<Data, Extensions>(
        { ...payload, variables },
        {
          ...sink,
          next(result) {
            const [event] = Object.values((result.data ?? {}) as Record<string, { cursor?: string } | null>);
            after = event?.cursor ?? after;
            sink.next(result);
          },
        },
      );
    },
  };
}
