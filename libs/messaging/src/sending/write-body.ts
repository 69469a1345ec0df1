import { cleanText } from '../text/clean-text';
import { type ReplacedCharacter, replaceInvisible } from '../text/replace-invisible';
import type { Draft } from './draft';
import { type Addressee, fillTemplate } from './fill-template';
import type { TimeZonesOf } from './send-hours';

/** The longest text that carriers take, in UTF-16 units. */
export const maxBodyLength = 1_600;

export interface Body {
  readonly body: string;
  /** The same, with `⟦label⟧` for each missing field of a template. */
  readonly withGaps: string;
  readonly missingFields: readonly string[];
  /** What the text had that nobody sees. */
  readonly replaced: readonly ReplacedCharacter[];
}

const noBody: Body = { body: '', withGaps: '', missingFields: [], replaced: [] };

const hasFiles = ({ mediaUrls, uploadIds }: Draft['input']) =>
  (mediaUrls ?? []).length > 0 || (uploadIds ?? []).length > 0;

/** The text as it will be sent: the body of the input, or the filled-in template. */
export async function writeBody(draft: Draft, addressee: Addressee, timeZonesOf: TimeZonesOf): Promise<Body> {
  const { input } = draft;
  const written =
    input.body != null
      ? { ...noBody, body: input.body, withGaps: input.body }
      : input.templateId != null
        ? await fillTemplate(draft, input.templateId, addressee, timeZonesOf)
        : null;
  if (written === null) return noBody;
  const field = input.templateId != null ? 'templateId' : 'body';
  const { text: body, replaced } = replaceInvisible(cleanText(written.body));
  const { missingFields } = written;
  if (body.trim() === '' && missingFields.length === 0 && !hasFiles(input))
    draft.refuse('EMPTY_BODY', 'The text is empty.', field);
  if (body.length > maxBodyLength)
    draft.refuse('BODY_TOO_LONG', `The text has ${body.length} characters. Use at most ${maxBodyLength}.`, field);
  return { body, withGaps: cleanText(written.withGaps), missingFields, replaced };
}
