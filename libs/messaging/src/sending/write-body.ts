import { canUseTemplate } from '@patchbay/access';
import type { PhoneNumber, RecordDetails } from '../directory';
import { renderTemplate } from '../templates';
import { cleanText } from '../text/clean-text';
import type { Draft } from './draft';

/** The longest text that carriers take, in UTF-16 units. */
export const maxBodyLength = 1_600;

interface Body {
  readonly body: string;
  readonly missingFields: readonly string[];
}

const noBody: Body = { body: '', missingFields: [] };

/** The text as it will be sent: the body of the input, or the filled-in template. */
export async function writeBody(draft: Draft, record: RecordDetails | null, number: PhoneNumber | null): Promise<Body> {
  const { input } = draft;
  const written =
    input.body != null
      ? { body: input.body, missingFields: [] }
      : input.templateId != null
        ? await fillIn(draft, input.templateId, record, number)
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

async function fillIn(
  draft: Draft,
  templateId: string,
  record: RecordDetails | null,
  number: PhoneNumber | null,
): Promise<Body | null> {
  const { tx, viewer } = draft;
  const template = await tx.templates.findById(templateId);
  if (template === undefined || !canUseTemplate(viewer, template.owner))
    return draft.refuse('NOT_FOUND', 'Template not found.', 'templateId');
  const user =
    viewer.account === undefined ? await tx.users.findById(viewer.userId) : { name: viewer.account.name, email: '' };
  if (record === null || user === undefined) return null;
  const rendered = renderTemplate(template.body, {
    record: {
      name: record.name,
      type: record.type,
      owner: record.ownerName,
      account: record.accountName,
      contact: record.contactName,
    },
    user: { name: user.name, email: user.email },
    phoneNumber: { name: number?.name ?? null, number: number?.number ?? null },
  });
  if (!rendered.ok)
    return draft.refuse('TEMPLATE_INVALID', `The template can't be filled in: ${rendered.message}`, 'templateId');
  const { text, missingFields } = rendered;
  if (missingFields.length > 0)
    draft.refuse(
      'TEMPLATE_FIELD_MISSING',
      `${record.name} has no ${missingFields.join(', ')}, and the template has no default for it.`,
      'templateId',
    );
  return { body: text, missingFields };
}
