import { now } from '@patchbay/service-kit';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { connectSession } from '../connections/connect-session';
import { SettingEntity } from './setting.entity';

/** Values that an installation creates once and all its processes share, such as the secret of the simulated carrier. */
export interface Settings {
  /** The value, created if there is none. All callers get the same one. */
  getOrCreate(key: string, create: () => string): Promise<string>;
  /** The value; null if nobody created it. */
  find(key: string): Promise<string | null>;
  /** Does something once in the life of an installation; other callers wait. If it fails, the next call tries again. */
  once(key: string, work: () => Promise<void>): Promise<void>;
}

const onceLock = 7_250_003;
const retryMs = 100;

/** Takes the lock if it is free. A statement that waits for it would be canceled. */
async function isFree(session: Client): Promise<boolean> {
  const { rows } = await session.query<{ isFree: boolean }>(`SELECT pg_try_advisory_lock(${onceLock}) AS "isFree"`);
  return rows[0]?.isFree === true;
}

export function createSettings(dataSource: DataSource, sessionUrl: string): Settings {
  const repository = dataSource.getRepository(SettingEntity);
  return {
    async getOrCreate(key, create) {
      await repository.createQueryBuilder().insert().values({ key, value: create() }).orIgnore().execute();
      return (await repository.findOneByOrFail({ key })).value;
    },
    find: async (key) => (await repository.findOneBy({ key }))?.value ?? null,
    async once(key, work) {
      // The lock belongs to this session, and ends with it; the work uses other connections.
      const holder = await connectSession(sessionUrl, { work: 'jobs', application_name: 'patchbay-once' });
      try {
        while (!(await isFree(holder))) await pause(retryMs);
        if (await repository.existsBy({ key })) return;
        await work();
        await repository.insert({ key, value: now().toISOString() });
      } finally {
        await holder.end();
      }
    },
  };
}

const idSetting = 'installation_id';

/** Tells this installation from others that share something with it, such as a Redis. */
export function installationId(settings: Settings): Promise<string> {
  return settings.getOrCreate(idSetting, randomUUID);
}

/** Null if no program has started with this database. */
export const findInstallationId = (settings: Settings): Promise<string | null> => settings.find(idSetting);

/** Shows that a program belongs to an installation, without saying which one it is. */
export const installationProof = (installation: string, challenge: string): string =>
  createHmac('sha256', installation).update(challenge).digest('hex');

/** What the demo's simulated carrier signs with. The ingress and the worker share it. */
export function simulatorSecret(settings: Settings): Promise<string> {
  return settings.getOrCreate('simulator_secret', () => `whsec_${randomBytes(32).toString('base64')}`);
}

/** What the addresses are signed with at which carriers fetch files. The ingress and the worker share it. */
export async function publicFileKey(settings: Settings): Promise<Buffer> {
  return Buffer.from(await settings.getOrCreate('public_file_key', () => randomBytes(32).toString('base64')), 'base64');
}
