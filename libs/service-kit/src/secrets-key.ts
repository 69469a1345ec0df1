import { Secret } from './secret';
import { secretKeyBytes } from './secret-box';

/** Keys of 32 bytes in base64, separated by commas; null if one of them is something else. */
export function readSecretsKeys(text: string): readonly Secret[] | null {
  const keys = text.split(',').map((key) => key.trim());
  const isValid = (key: string) => /^[\w+/-]{43}=?$/.test(key) && Buffer.from(key, 'base64').length === secretKeyBytes;
  return keys.every(isValid) ? keys.map((key) => new Secret(key)) : null;
}
