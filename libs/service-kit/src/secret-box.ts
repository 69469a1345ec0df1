import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Encrypts what must not be read from the database or a backup (AES-256-GCM). A sealed value names its key, so that keys
 * can be replaced: the first key seals, and all of them open.
 */
export interface SecretBox {
  /** Null if there is no key. */
  readonly keyId: string | null;
  /** `context` is where the value belongs, like `webhook:<id>`: elsewhere, it cannot be opened. */
  seal(value: string, context: string): string;
  /** Throws `SecretUnreadable`. A value that was stored before there was a key is returned as it is. */
  open(stored: string, context: string): string;
  /** Whether a stored value is sealed with the first key. */
  isCurrent(stored: string): boolean;
  /** Sealed with the first key. What already is, and what no key opens, is returned as it is. */
  reseal(stored: string, context: string): string;
}

/** A value that was sealed with a key that this process lacks, or that was changed or copied since. */
export class SecretUnreadable extends Error {
  override name = 'SecretUnreadable';
}

/** There is no key to seal with. */
export class SecretKeyMissing extends Error {
  override name = 'SecretKeyMissing';

  constructor() {
    super('SECRETS_KEY is not set, so nothing secret can be stored. Set it, the same for all processes.');
  }
}

export const secretKeyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const prefix = 'sealed:';

/** `keys` have 32 bytes each. */
export function createSecretBox(keys: readonly Buffer[]): SecretBox {
  const named = new Map(keys.map((key) => [idOf(key), key]));
  const [keyId = null] = named.keys();
  const box: SecretBox = {
    keyId,
    seal(value, context) {
      if (keyId === null) throw new SecretKeyMissing();
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', named.get(keyId)!, nonce).setAAD(Buffer.from(context));
      const encrypted = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return `${prefix}${keyId}:${Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')}`;
    },
    open(stored, context) {
      if (!stored.startsWith(prefix)) return stored;
      const [id = '', content = ''] = stored.slice(prefix.length).split(':');
      const key = named.get(id);
      if (key === undefined)
        throw new SecretUnreadable(
          `A stored secret (${context}) is sealed with the key ${id}, which this process lacks. Add that key to the end of SECRETS_KEY, or enter the secret again.`,
        );
      return decrypt(key, Buffer.from(content, 'base64url'), context);
    },
    isCurrent: (stored) => keyId !== null && stored.startsWith(`${prefix}${keyId}:`),
    reseal(stored, context) {
      if (box.isCurrent(stored)) return stored;
      try {
        return box.seal(box.open(stored, context), context);
      } catch (error) {
        if (error instanceof SecretUnreadable) return stored;
        throw error;
      }
    },
  };
  return box;
}

function decrypt(key: Buffer, content: Buffer, context: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, content.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(context))
      .setAuthTag(content.subarray(nonceBytes, nonceBytes + tagBytes));
    return decipher.update(content.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new SecretUnreadable(
      `A stored secret (${context}) was changed, or copied from elsewhere, since it was sealed. Enter it again.`,
    );
  }
}

/** Tells keys apart and says nothing about them. */
const idOf = (key: Buffer) => createHash('sha256').update('patchbay secrets key').update(key).digest('hex').slice(0, 8);
