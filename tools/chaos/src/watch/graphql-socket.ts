import WebSocket from 'ws';

export interface Subscription {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  next(payload: unknown): void;
  /** It ended: with the errors of the server, or without any. */
  ended(errors: readonly { readonly extensions?: { readonly code?: string } }[]): void;
}

const pingMs = 5_000;

/** A client of `graphql-transport-ws`. It does not reconnect, and gives up a server that is silent for too long. */
export function connectGraphqlSocket(
  gatewayUrl: string,
  token: string,
  onClosed: () => void,
): { subscribe(subscription: Subscription): void; close(): void } {
  const socket = new WebSocket(`${gatewayUrl.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
    handshakeTimeout: pingMs,
  });
  const subscriptions = new Map<string, Subscription>();
  let isGreeted = false;
  let heardAt = Date.now();
  let ids = 0;
  const tell = (message: unknown) => socket.send(JSON.stringify(message));
  const begin = (id: string, { query, variables }: Subscription) =>
    tell({ id, type: 'subscribe', payload: { query, variables } });

  const heartbeat = setInterval(() => {
    if (Date.now() - heardAt > 2 * pingMs) socket.terminate();
    else if (isGreeted) tell({ type: 'ping' });
  }, pingMs);
  socket.on('open', () => tell({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  socket.on('message', (data: Buffer) => {
    heardAt = Date.now();
    const message = JSON.parse(data.toString()) as { id?: string; type: string; payload?: unknown };
    const subscription = subscriptions.get(message.id ?? '');
    switch (message.type) {
      case 'connection_ack':
        isGreeted = true;
        for (const [id, one] of subscriptions) begin(id, one);
        break;
      case 'ping':
        tell({ type: 'pong' });
        break;
      case 'next':
        subscription?.next(message.payload);
        break;
      case 'error':
      case 'complete':
        subscriptions.delete(message.id ?? '');
        subscription?.ended(message.type === 'error' ? (message.payload as []) : []);
        break;
    }
  });
  socket.on('ping', () => (heardAt = Date.now()));
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearInterval(heartbeat);
    onClosed();
  });
  return {
    subscribe(subscription) {
      const id = String((ids += 1));
      subscriptions.set(id, subscription);
      if (isGreeted && socket.readyState === WebSocket.OPEN) begin(id, subscription);
    },
    close: () => socket.terminate(),
  };
}
