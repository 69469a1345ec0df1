import type { Viewer } from '@patchbay/access';
import type { Database } from '../database';
import { measureText } from '../text/measure-text';
import { planSend, type PlanSendDependencies } from './plan-send';
import type { MessagePreview, SendMessageInput } from './send-message-input';

/** What `sendMessage` with this input would send, by the same plan, and every reason for which it would refuse. */
export async function previewMessage(
  { database, ...dependencies }: PlanSendDependencies & { readonly database: Database },
  viewer: Viewer,
  input: SendMessageInput,
): Promise<MessagePreview> {
  const { body, missingFields, refusals } = await database.transaction((tx) =>
    planSend(dependencies, tx, viewer, input),
  );
  const { encoding, segments, nonGsmCharacters } = measureText(body);
  return { body, encoding, segments, nonGsmCharacters, missingFields, refusals };
}
