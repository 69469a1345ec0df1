import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { type SqlConnection, sqlOn } from '../sql/statement';
import { SettingEntity } from './setting.entity';

/** Values that an installation creates once and all its processes share, such as the secret of the simulated carrier. */
export interface Settings {
  /** The value, created if there is none. All callers get the same one. */
  getOrCreate(key: string, create: () => string): Promise<string>;
  /** Does something once in the life of an installation; other callers wait. If it fails, the next call tries again. */
  once(key: string, work: () => Promise<void>): Promise<void>;
}

const onceLock = 7_250_003;
const retryMs = 100;

/** Takes the lock if it is free. A statement that waits for it would be canceled. */
async function isFree(db: SqlConnection): Promise<boolean> {
  const rows = await db.run<{ isFree: boolean }>(sql`SELECT pg_try_advisory_lock(${onceLock}) AS "isFree"`);
  return rows[0]?.isFree === true;
}

export function createSettings(dataSource: DataSource): Settings {
  const repository = dataSource.getRepository(SettingEntity);
  return {
    async getOrCreate(key, create) {
      await repository.createQueryBuilder().insert().values({ key, value: create() }).orIgnore().execute();
      return (await repository.findOneByOrFail({ key })).value;
    },
    async once(key, work) {
      // The lock belongs to this connection; the work may use others.
      const holder = dataSource.createQueryRunner();
      const db = sqlOn(holder.manager);
      try {
        while (!(await isFree(db))) await pause(retryMs);
        if (await holder.manager.existsBy(SettingEntity, { key })) return;
        await work();
        await holder.manager.insert(SettingEntity, { key, value: new Date().toISOString() });
      } finally {
        await db.run(sql`SELECT pg_advisory_unlock(${onceLock})`);
        await holder.release();
      }
    },
  };
}

/** Tells this installation from others that share something with it, such as a Redis. */
export function installationId(settings: Settings): Promise<string> {
  return settings.getOrCreate('installation_id', randomUUID);
}

/** What the demo's simulated carrier signs with. The ingress and the worker share it. */
export function simulatorSecret(settings: Settings): Promise<string> {
  return settings.getOrCreate('simulator_secret', () => `whsec_${randomBytes(32).toString('base64')}`);
}
