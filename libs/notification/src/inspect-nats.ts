import { type NatsConfig, withTimeout } from '@patchbay/service-kit';
import { connectLimitMs, hears } from './hears';
import { connectNats } from './nats-connection';

export interface NatsFacts {
  /** `2.10.22`; null if it does not say. */
  readonly version: string | null;
  /** The longest message that it takes, in bytes; null without a limit. */
  readonly maxBytes: number | null;
  /** A message came back on a channel like ours. */
  readonly isHeard: boolean;
}

/** Looks at NATS as programs use it. Rejects with the reason if it cannot be reached. */
export async function inspectNats(nats: NatsConfig): Promise<NatsFacts> {
  const ignore = () => undefined;
  const connecting = connectNats({ nats, isOnce: true, onError: ignore, onReconnect: ignore });
  try {
    const broker = await withTimeout(connecting, connectLimitMs, `no answer within ${connectLimitMs / 1_000} s`);
    return { version: broker.version, maxBytes: broker.maxBytes() ?? null, isHeard: await hears(broker) };
  } finally {
    // Also one that connects too late.
    void connecting.then((broker) => broker.destroy(), ignore);
  }
}
