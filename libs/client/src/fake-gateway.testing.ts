import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}
type Answer = { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> };

/** A gateway whose log of events, tokens and failures a test decides. A cursor is a place in the log: `c3` is after three events. */
export interface FakeGateway {
  readonly url: string;
  readonly WebSocket: unknown;
  /** Tokens it accepts. */
  readonly tokens: Set<string>;
  /** Adds an event and delivers it. */
  add(...names: readonly string[]): void;
  /** Tells these names, with whom a conversation is open, to all that asked. */
  setPresent(...names: readonly string[]): void;
  /** Closes all sockets. */
  close(code: number, reason?: string): void;
  /** Ends all sockets without a word. */
  cut(): void;
  /** Events up to this place are no longer kept. */
  forgetUntil(place: number): void;
  /** Errors with which the next subscriptions end. */
  readonly refusals: { readonly code: string; readonly retryAfter?: number }[];
  /** Answers to the next operations over HTTP, before those it would give. */
  readonly answers: Answer[];
  /** What clients asked for, in order: `http …` and `ws …`. */
  readonly asked: string[];
  /** Subscriptions that clients have left. */
  leftCount(): number;
  stop(): Promise<void>;
}

const cursorAt = ({ query }: Asked, place: number) => (/\bcursor\b/.test(query) ? { cursor: `c${place}` } : {});

export async function startFakeGateway(): Promise<FakeGateway> {
  const log: string[] = [];
  const live = new Map<WebSocket, Map<string, (place: number) => void>>();
  const tokens = new Set(['good']);
  const refusals: FakeGateway['refusals'] = [];
  const answers: Answer[] = [];
  const asked: string[] = [];
  const watching = new Set<() => void>();
  let present: readonly string[] = [];
  let firstKept = 0;
  let left = 0;

  const isSignedIn = (authorization: unknown) => tokens.has(String(authorization).replace('Bearer ', ''));
  const answerTo = (authorization: unknown, { query }: Asked): Answer => {
    asked.push(`http ${query.includes('eventCursor') ? 'cursor' : query}`);
    const prepared = answers.shift();
    if (prepared !== undefined) return prepared;
    if (!isSignedIn(authorization))
      return { status: 401, body: { errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] } };
    return { body: { data: { eventCursor: `c${log.length}` } } };
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = answerTo(request.headers.authorization, JSON.parse(Buffer.concat(chunks).toString()) as Asked);
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });

  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket: WebSocket) => {
    const subscriptions = new Map<string, (place: number) => void>();
    const send = (message: unknown) => socket.send(JSON.stringify(message));
    socket.on('close', () => live.delete(socket));
    socket.on('message', (data: Buffer) => {
      const { id, type, payload } = JSON.parse(data.toString()) as {
        id: string;
        type: string;
        payload: Asked & { authorization?: string };
      };
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'complete') {
        left += 1;
        subscriptions.delete(id);
      }
      if (type === 'connection_init') {
        if (!isSignedIn(payload.authorization)) return socket.close(4401, 'This token is not valid.');
        live.set(socket, subscriptions);
        send({ type: 'connection_ack' });
      }
      if (type !== 'subscribe') return;
      if (payload.query.includes('presence(')) {
        asked.push(`presence ${String(payload.variables?.conversationId)}`);
        const refusal = refusals.shift();
        if (refusal !== undefined)
          return send({ id, type: 'error', payload: [{ message: refusal.code, extensions: refusal }] });
        const tell = () =>
          send({
            id,
            type: 'next',
            payload: { data: { presence: present.map((name) => ({ isTyping: false, user: { id: name, name } })) } },
          });
        watching.add(tell);
        socket.on('close', () => watching.delete(tell));
        return tell();
      }
      const after = Number(String(payload.variables?.after).slice(1));
      asked.push(`ws ${after}`);
      const refusal = refusals.shift() ?? (after < firstKept ? { code: 'CURSOR_TOO_OLD' } : undefined);
      if (refusal !== undefined) {
        send({ id, type: 'next', payload: { data: null, errors: [{ message: refusal.code, extensions: refusal }] } });
        return send({ id, type: 'complete' });
      }
      const deliver = (place: number) =>
        send({
          id,
          type: 'next',
          payload: { data: { events: { __typename: log[place], ...cursorAt(payload, place + 1) } } },
        });
      for (let place = after; place < log.length; place += 1) deliver(place);
      subscriptions.set(id, deliver);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    WebSocket: (await import('ws')).default,
    tokens,
    refusals,
    answers,
    asked,
    leftCount: () => left,
    add(...names) {
      for (const name of names) {
        const place = log.push(name) - 1;
        for (const subscriptions of live.values()) for (const deliver of subscriptions.values()) deliver(place);
      }
    },
    setPresent(...names) {
      present = names;
      for (const tell of watching) tell();
    },
    close: (code, reason) => sockets.clients.forEach((socket) => socket.close(code, reason)),
    cut: () => sockets.clients.forEach((socket) => socket.terminate()),
    forgetUntil: (place) => void (firstKept = place),
    async stop() {
      sockets.clients.forEach((socket) => socket.terminate());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
