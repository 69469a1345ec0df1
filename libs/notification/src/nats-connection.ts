import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node';
import type { NatsConfig } from '@patchbay/service-kit';
import { setTimeout as pause } from 'node:timers/promises';
import type { Broker, BrokerOptions } from './broker';

export interface NatsOptions extends BrokerOptions {
  readonly nats: NatsConfig;
}

export interface NatsBroker extends Broker {
  /** `2.10.22`. */
  readonly version: string | null;
}

const firstDelayMs = 50;
const maxDelayMs = 1_000;
const connectLimitMs = 3_000;
/** Two that get no answer end a connection, and the next server of the cluster is tried. */
const pingEveryMs = 5_000;

/** A subject's words are separated by dots, and rights are given below a word: `patchbay.>`. */
const subjectOf = (channel: string) => channel.replaceAll(':', '.');

/** Core NATS: no stream, nothing is stored. The package is loaded only by who uses it. */
export async function connectNats({ nats, onError, onReconnect, isOnce = false }: NatsOptions): Promise<NatsBroker> {
  const { connect, credsAuthenticator } = await import('@nats-io/transport-node');
  const options: ConnectionOptions = {
    ...settingsOf(nats),
    ...(nats.credentials === undefined
      ? {}
      : { authenticator: credsAuthenticator(new TextEncoder().encode(nats.credentials.reveal())) }),
    reconnect: !isOnce,
  };
  let connection: NatsConnection;
  for (let attempt = 0; ; attempt += 1) {
    try {
      connection = await connect(options);
      break;
    } catch (error) {
      onError(error as Error);
      if (isOnce) throw error;
      await pause(Math.min(maxDelayMs, firstDelayMs * 2 ** attempt));
    }
  }
  const isConnected = watch(connection, onError, onReconnect);
  return brokerOn(connection, isConnected, onError);
}

function settingsOf({ urls, username, password, token, ca }: NatsConfig): ConnectionOptions {
  const parsed = urls.map((url) => new URL(url.reveal()));
  const first = parsed[0];
  const [name, word] = [decodeURIComponent(first?.username ?? ''), decodeURIComponent(first?.password ?? '')];
  // As everywhere in NATS, a user without a password is a token.
  const ofUrl = word === '' ? { token: name || undefined } : { user: name, pass: word };
  const given = token === undefined ? { user: username, pass: password?.reveal() } : { token: token.reveal() };
  return {
    name: 'patchbay',
    servers: parsed.map(({ host }) => host),
    ...(username === undefined && token === undefined ? ofUrl : given),
    ...(first?.protocol === 'tls:' || ca !== undefined ? { tls: { ca } } : {}),
    timeout: connectLimitMs,
    pingInterval: pingEveryMs,
    maxReconnectAttempts: -1,
    reconnectTimeWait: maxDelayMs / 2,
    reconnectJitter: maxDelayMs / 4,
    // A password that is being replaced is wrong for a while.
    ignoreAuthErrorAbort: true,
  };
}

/** Reports what happens to a connection. The returned function tells whether it is there. */
function watch(connection: NatsConnection, onError: (error: Error) => void, onReconnect: () => void): () => boolean {
  let isConnected = true;
  const follow = async () => {
    for await (const status of connection.status()) {
      if (status.type === 'error') onError(status.error);
      if (status.type === 'disconnect') {
        isConnected = false;
        onError(new Error(`The connection to NATS was lost: ${status.server}.`));
      }
      if (status.type === 'reconnect') {
        isConnected = true;
        // Its answer comes after it has the subscriptions. If the connection is lost again, another one follows.
        await connection.flush().then(onReconnect, () => undefined);
      }
    }
  };
  void follow();
  return () => isConnected && !connection.isClosed();
}

function brokerOn(connection: NatsConnection, isConnected: () => boolean, onError: (error: Error) => void): NatsBroker {
  const away = () => Promise.reject(new Error('NATS is away.'));
  return {
    name: 'NATS',
    version: connection.info?.version ?? null,
    async publish(channel, message) {
      if (!isConnected()) return away();
      connection.publish(subjectOf(channel), message);
      await connection.flush();
    },
    async subscribe(channel, onMessage) {
      connection.subscribe(subjectOf(channel), {
        callback: (error, message) => (error === null ? onMessage(message.string()) : onError(error)),
      });
      await connection.flush();
    },
    ping: () => (isConnected() ? connection.flush() : away()),
    maxBytes: () => connection.info?.max_payload,
    destroy: () => void connection.close().catch(() => undefined),
  };
}
