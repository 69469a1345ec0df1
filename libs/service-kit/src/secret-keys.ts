import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from './config';
import type { Secret } from './secret';
import { readSecretsKeys } from './secrets-key';
import { createSecretBox, type SecretBox, secretKeyBytes } from './secret-box';

const fileOf = (dataDir: string) => join(dataDir, 'secrets.key');

/** With the keys of SECRETS_KEY, or else the key file of the standalone app, if there is one. */
export function openSecretBox({ secretsKeys, dataDir }: Pick<Config, 'secretsKeys' | 'dataDir'>): SecretBox {
  const keys = secretsKeys ?? readKeyFile(dataDir);
  return createSecretBox(keys.map((key) => Buffer.from(key.reveal(), 'base64')));
}

/** Creates the key file unless SECRETS_KEY is set or there is one. Only the user who runs the app can read it. */
export function ensureSecretsKey({ secretsKeys, dataDir }: Pick<Config, 'secretsKeys' | 'dataDir'>): void {
  if (secretsKeys !== undefined || readKeyFile(dataDir).length > 0) return;
  try {
    createKeyFile(dataDir);
  } catch (error) {
    throw new ConfigError([
      `DATA_DIR (${dataDir}) must be a folder that can be written, for the key of stored secrets (${(error as NodeJS.ErrnoException).code}). Or set SECRETS_KEY.`,
    ]);
  }
}

function createKeyFile(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(secretKeyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    // Appears with its content, or not at all if another process was first.
    linkSync(draft, fileOf(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readKeyFile(dataDir: string): readonly Secret[] {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
  const keys = readSecretsKeys(text);
  if (keys === null)
    throw new ConfigError([`${fileOf(dataDir)} is damaged. Restore it from a backup, or set SECRETS_KEY.`]);
  return keys;
}
