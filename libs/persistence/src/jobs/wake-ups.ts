import { Client } from 'pg';
import { readUrl } from '../connections/address';

/** PostgreSQL notifies the worker of new jobs, with their name, and of new events when they are committed. */
export const jobsChannel = 'patchbay_jobs';
export const outboxChannel = 'patchbay_outbox';

export interface WakeUps {
  close(): Promise<void>;
}

const reconnectDelayMs = 500;

/**
 * Listens on its own connection. It calls back for every notice, and once after each reconnect, because notices may have
 * been missed. Callers poll as well, slowly: a wake-up only makes them faster.
 */
export function connectWakeUps(options: {
  /** Of sessions. */
  readonly url: string;
  readonly applicationName: string;
  /** By channel. They get the payload of the notice; none after a reconnect. */
  readonly listeners: Readonly<Record<string, (payload?: string) => void>>;
  readonly onError: (error: Error) => void;
}): WakeUps {
  const { url, applicationName, listeners, onError } = options;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  const lost = (failed: Client, error: Error) => {
    if (client !== failed || isClosed) return;
    client = undefined;
    onError(error);
    retry = setTimeout(() => void connect(), reconnectDelayMs);
  };
  const connect = async () => {
    const connecting = new Client({ ...readUrl(url).config, application_name: applicationName, keepAlive: true });
    client = connecting;
    connecting.on('error', (error) => lost(connecting, error));
    connecting.on('end', () => lost(connecting, new Error('The connection that listens for work was closed.')));
    connecting.on('notification', ({ channel, payload }) => listeners[channel]?.(payload));
    try {
      await connecting.connect();
      for (const channel of Object.keys(listeners)) await connecting.query(`LISTEN ${channel}`);
      for (const wake of Object.values(listeners)) wake();
    } catch (error) {
      lost(connecting, error as Error);
      await connecting.end().catch(onError);
    }
    if (isClosed) await connecting.end();
  };
  const connecting = connect();

  return {
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await connecting;
      await client?.end();
    },
  };
}
