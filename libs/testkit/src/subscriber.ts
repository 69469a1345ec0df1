import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { waitFor } from './wait-for';

/** Everything that one subscription received, in order. */
export interface SubscriptionLog<Data> {
  readonly received: readonly {
    readonly data?: Data | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  }[];
  /** Why it ended: `done`, or the error of the server or the socket. */
  ended(): unknown;
  /** Waits for the n-th event and returns its data. */
  at(index: number): Promise<Data>;
  stop(): void;
}

export interface Subscriber {
  subscribe<Data>(query: string, variables?: Record<string, unknown>): SubscriptionLog<Data>;
  /** The close code of the socket; undefined while it is open. */
  closeCode(): number | undefined;
  close(): Promise<void>;
}

/** A graphql-ws client whose subscriptions record everything. It does not reconnect. */
export function connectSubscriber(gatewayUrl: string, token?: string): Subscriber {
  let code: number | undefined;
  const client: Client = createClient({
    url: `${gatewayUrl.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
    onNonLazyError: () => undefined,
    on: { closed: (event) => (code = (event as { code?: number }).code) },
  });
  return {
    subscribe<Data>(query: string, variables: Record<string, unknown> = {}): SubscriptionLog<Data> {
      const received: SubscriptionLog<Data>['received'][number][] = [];
      let ended: unknown;
      const stop = client.subscribe<Data>(
        { query, variables },
        {
          next: (value) => received.push(value as never),
          error: (error) => (ended = error ?? 'error'),
          complete: () => (ended ??= 'done'),
        },
      );
      return {
        received,
        ended: () => ended,
        at: (index) =>
          waitFor(() => (received.length > index ? (received[index]?.data as Data & object) : undefined), {
            what: `event ${index} of ${query}, having ${JSON.stringify(received)} and ${JSON.stringify(ended)}`,
          }) as Promise<Data>,
        stop,
      };
    },
    closeCode: () => code,
    close: async () => client.dispose(),
  };
}
