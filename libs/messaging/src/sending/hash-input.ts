import { createHash } from 'node:crypto';
import type { SendMessageInput } from './send-message-input';

/** The same for two inputs that ask for the same send: absent and null are one, and the key itself does not count. */
export function hashInput({ idempotencyKey: _, ...input }: SendMessageInput): string {
  const asked = Object.entries(input)
    .filter(([, value]) => value != null)
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
