import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** What an installation makes for itself once and all its processes share, such as the secret of its simulated carrier. */
export interface Settings {
  /** The value, made where there is none; however many ask at once, all get the same. */
  getOrCreate(key: string, create: () => string): Promise<string>;
  /** Does something once in an installation's life; who else asks meanwhile waits. What failed is done again next time. */
  once(key: string, work: () => Promise<void>): Promise<void>;
}

const onceLock = 7_250_003;

export function createSettings(dataSource: DataSource): Settings {
  return {
    async getOrCreate(key, create) {
      await dataSource.query('INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [
        key,
        create(),
      ]);
      const rows: { value: string }[] = await dataSource.query('SELECT value FROM setting WHERE key = $1', [key]);
      const value = rows[0]?.value;
      if (value === undefined) throw new Error(`The setting ${key} vanished while it was read.`);
      return value;
    },
    async once(key, work) {
      const holder = dataSource.createQueryRunner();
      try {
        await holder.query('SELECT pg_advisory_lock($1)', [onceLock]);
        const done: unknown[] = await holder.query('SELECT 1 FROM setting WHERE key = $1', [key]);
        if (done.length > 0) return;
        await work();
        await holder.query('INSERT INTO setting (key, value) VALUES ($1, now()::text)', [key]);
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [onceLock]);
        await holder.release();
      }
    },
  };
}

/** Names this installation where it shares something with others, such as a Redis. */
export function installationId(settings: Settings): Promise<string> {
  return settings.getOrCreate('installation_id', randomUUID);
}

/** What the simulated carrier of a demo signs with: the ingress and the worker share it. */
export function simulatorSecret(settings: Settings): Promise<string> {
  return settings.getOrCreate('simulator_secret', () => `whsec_${randomBytes(32).toString('base64')}`);
}
