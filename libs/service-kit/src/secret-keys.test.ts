import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';
import { ensureSecretsKey, openSecretBox } from './secret-keys';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64');

describe('the keys', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'patchbay-keys-')), 'data');
  });
  afterEach(() => rmSync(join(dataDir, '..'), { recursive: true }));

  const configOf = (key?: string) => readConfig({ SECRETS_KEY: key, DATA_DIR: dataDir }, 'standalone', {});

  test('the first start creates a key file that only its user reads, and the next one uses it', () => {
    ensureSecretsKey(configOf());
    const file = join(dataDir, 'secrets.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secrets.key']);
    const { keyId } = openSecretBox(configOf());
    expect(keyId).toMatch(/^[0-9a-f]{8}$/);
    ensureSecretsKey(configOf());
    expect(openSecretBox(configOf()).keyId).toBe(keyId);
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  test('with SECRETS_KEY, there is no key file', () => {
    ensureSecretsKey(configOf(keyOf(1)));
    expect(() => readdirSync(dataDir)).toThrow('ENOENT');
    expect(openSecretBox(configOf(keyOf(1))).keyId).not.toBeNull();
  });

  test('of several keys, the first seals and all open', () => {
    const sealed = openSecretBox(configOf(keyOf(1))).seal('a', 'x');
    const both = openSecretBox(configOf(`${keyOf(2)}, ${keyOf(1)}`));
    expect(both.open(sealed, 'x')).toBe('a');
    expect(both.isCurrent(sealed)).toBe(false);
  });

  test('a folder that cannot be written is an error that says what to do', () => {
    writeFileSync(dataDir, '');
    expect(() => ensureSecretsKey(configOf())).toThrow(
      /DATA_DIR .* must be a folder that can be written.*set SECRETS_KEY/,
    );
  });

  test('a damaged key file is an error that says what to do', () => {
    ensureSecretsKey(configOf());
    writeFileSync(join(dataDir, 'secrets.key'), 'short');
    expect(() => openSecretBox(configOf())).toThrow(/secrets.key is damaged. Restore it/);
  });

  test.each(['short', `${keyOf(1)},`, Buffer.alloc(31).toString('base64'), `${keyOf(1)}${keyOf(2)}`])(
    'SECRETS_KEY must not be %s',
    (key) => {
      expect(() => configOf(key)).toThrow(ConfigError);
      expect(() => configOf(key)).toThrow('SECRETS_KEY must be 32 bytes in base64');
    },
  );
});
