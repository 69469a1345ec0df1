import { createHash } from 'node:crypto';
import type { SendMessageInput } from './send-message-input';

/** Equal for two inputs that ask for the same send. Null equals absent, and the key itself does not count. */
export function hashInput({ idempotencyKey: _, ...input }: SendMessageInput): string {
  const fields = Object.entries(input)
    .filter(([, value]) => value != null)
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
