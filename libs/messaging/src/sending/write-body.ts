import { cleanText } from '../text/clean-text';
import type { Draft } from './draft';
import { type Addressee, fillTemplate } from './fill-template';
import type { TimeZonesOf } from './plan-send';

/** The longest text that carriers take, in UTF-16 units. */
export const maxBodyLength = 1_600;

export interface Body {
  readonly body: string;
  readonly missingFields: readonly string[];
}

const noBody: Body = { body: '', missingFields: [] };

/** The text as it will be sent: the body of the input, or the filled-in template. */
export async function writeBody(draft: Draft, addressee: Addressee, timeZonesOf: TimeZonesOf): Promise<Body> {
  const { input } = draft;
  const written =
    input.body != null
      ? { body: input.body, missingFields: [] }
      : input.templateId != null
        ? await fillTemplate(draft, input.templateId, addressee, timeZonesOf)
        : null;
  if (written === null) return noBody;
  const field = input.templateId != null ? 'templateId' : 'body';
  const body = cleanText(written.body);
  const { missingFields } = written;
  if (body.trim() === '' && missingFields.length === 0 && (input.mediaUrls ?? []).length === 0)
    draft.refuse('EMPTY_BODY', 'The text is empty.', field);
  if (body.length > maxBodyLength)
    draft.refuse('BODY_TOO_LONG', `The text has ${body.length} characters. Use at most ${maxBodyLength}.`, field);
  return { body, missingFields };
}
