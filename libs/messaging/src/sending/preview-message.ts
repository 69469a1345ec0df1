import type { Viewer } from '@patchbay/access';
import { measureText } from '../text/measure-text';
import { planSend, type SendDependencies } from './plan-send';
import type { MessagePreview, SendMessageInput } from './send-message-input';

/** How many of them a preview names. */
export const maxNonGsmCharacters = 100;

/** How many of those that it replaced a preview names. */
export const maxReplacedCharacters = 100;

/** What `sendMessage` would send for this input, and every reason to refuse it. */
export async function previewMessage(
  dependencies: SendDependencies,
  viewer: Viewer,
  input: SendMessageInput,
): Promise<MessagePreview> {
  const { body, withGaps, missingFields, replaced, refusals } = await dependencies.database.transaction((tx) =>
    planSend(dependencies, tx, viewer, input),
  );
  const { encoding, segments, nonGsmCharacters } = measureText(body);
  return {
    body,
    bodyWithGaps: withGaps,
    encoding,
    segments,
    nonGsmCharacters: nonGsmCharacters.slice(0, maxNonGsmCharacters),
    missingFields,
    replacedCharacters: replaced.slice(0, maxReplacedCharacters),
    refusals,
  };
}
