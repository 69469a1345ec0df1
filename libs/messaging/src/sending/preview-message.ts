import type { Viewer } from '@patchbay/access';
import { measureText } from '../text/measure-text';
import { planSend, type SendDependencies } from './plan-send';
import type { MessagePreview, SendMessageInput } from './send-message-input';

/** How many of them a preview names. */
export const maxNonGsmCharacters = 100;

/** What `sendMessage` would send for this input, and every reason to refuse it. */
export async function previewMessage(
  dependencies: SendDependencies,
  viewer: Viewer,
  input: SendMessageInput,
): Promise<MessagePreview> {
  const { body, missingFields, refusals } = await dependencies.database.transaction((tx) =>
    planSend(dependencies, tx, viewer, input),
  );
  const { encoding, segments, nonGsmCharacters } = measureText(body);
  return {
    body,
    encoding,
    segments,
    nonGsmCharacters: nonGsmCharacters.slice(0, maxNonGsmCharacters),
    missingFields,
    refusals,
  };
}
