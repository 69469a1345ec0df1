import type { Viewer } from '@patchbay/access';
import { measureText } from './segments/measure-text';
import { planSend } from './plan-send';
import type { MessagePreview, SendMessageInput } from './send-message-input';
import type { Database } from './ports/transaction';

/** What `sendMessage` with this input would send, by the same plan, and every reason for which it would refuse. */
export async function previewMessage(
  { database, now }: { database: Database; now: () => Date },
  viewer: Viewer,
  input: SendMessageInput,
): Promise<MessagePreview> {
  const { body, missingFields, refusals } = await database.transaction((tx) => planSend(tx, viewer, input, now()));
  const { encoding, segments, nonGsmCharacters } = measureText(body);
  return { body, encoding, segments, nonGsmCharacters, missingFields, refusals };
}
