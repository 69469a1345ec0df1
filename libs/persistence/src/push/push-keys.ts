import { createECDH } from 'node:crypto';
import type { SecretBox } from '@patchbay/service-kit';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { Settings } from '../settings';
import { sqlOn } from '../sql/statement';

/** The key pair by which push services know this installation (VAPID), in base64url. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface PushKeys {
  /** Browsers subscribe with it. */
  publicKey(): Promise<string>;
  /** Throws `SecretUnreadable` if the private key was sealed with a key that this process lacks. */
  keyPair(): Promise<KeyPair>;
}

const setting = 'push_keys';
const context = 'push';

/** Created once. Browsers are bound to the public key, so another pair would be one for other browsers. */
export function createPushKeys(settings: Settings, box: SecretBox): PushKeys {
  const stored = async () => JSON.parse(await settings.getOrCreate(setting, () => createPair(box))) as KeyPair;
  return {
    publicKey: async () => (await stored()).publicKey,
    async keyPair() {
      const { publicKey, privateKey } = await stored();
      return { publicKey, privateKey: box.open(privateKey, context) };
    },
  };
}

function createPair(box: SecretBox): string {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // Without leading zeros, a key could be shorter.
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
  return JSON.stringify({
    publicKey: pair.getPublicKey('base64url'),
    privateKey: box.keyId === null ? privateKey : box.seal(privateKey, context),
  } satisfies KeyPair);
}

/** Seals what another key sealed, or none, with the first key. Returns how many keys changed. */
export async function resealPushKeys(dataSource: DataSource, settings: Settings, box: SecretBox): Promise<number> {
  const before = await settings.find(setting);
  if (before === null) return 0;
  const { publicKey, privateKey } = JSON.parse(before) as KeyPair;
  if (box.isCurrent(privateKey)) return 0;
  const after = JSON.stringify({ publicKey, privateKey: box.seal(box.open(privateKey, context), context) });
  const changed = await sqlOn(dataSource).run(
    sql`UPDATE setting SET value = ${after} WHERE key = ${setting} AND value = ${before} RETURNING 1`,
  );
  return changed.length;
}
