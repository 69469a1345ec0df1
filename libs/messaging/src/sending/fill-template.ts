import { canUseTemplate } from '@patchbay/access';
import type { PhoneNumber, RecordDetails, RecordFieldRow, RecordPhone } from '../directory';
import { labelOf, recordValues, renderTemplate } from '../templates';
import type { Draft } from './draft';
import type { TimeZonesOf } from './send-hours';
import { zoneFor } from './quiet-hours';
import type { Body } from './write-body';

/** Whom a text is for and where it comes from; null for what the input does not decide. */
export interface Addressee {
  readonly record: RecordDetails | null;
  readonly number: PhoneNumber | null;
  readonly customer: RecordPhone | null;
}

/** The text of a template for a record; null if there is none. */
export async function fillTemplate(
  draft: Draft,
  templateId: string,
  { record, number, customer }: Addressee,
  timeZonesOf: TimeZonesOf,
): Promise<Body | null> {
  const { tx, viewer } = draft;
  const template = await tx.templates.findById(templateId);
  if (template === undefined || !canUseTemplate(viewer, template.owner))
    return draft.refuse('NOT_FOUND', 'Template not found.', 'templateId');
  const user =
    viewer.account === undefined ? await tx.users.findById(viewer.userId) : { name: viewer.account.name, email: '' };
  if (record === null || user === undefined) return null;
  const definitions = await tx.directory.recordFieldsOf([record.type]);
  const byNumber = customer === null ? [] : await timeZonesOf(customer.number);
  const zones = record.timeZone === null ? byNumber : [record.timeZone];
  const fields = {
    ...recordValues(record, definitions),
    user: { name: user.name, email: user.email },
    phoneNumber: { name: number?.name ?? null, number: number?.number ?? null },
  };
  const style = { timeZone: zoneFor(zones, number?.quietHours ?? null), language: template.language };
  const rendered = renderTemplate(template.body, fields, style);
  if (!rendered.ok)
    return draft.refuse('TEMPLATE_INVALID', `The template can't be filled in: ${rendered.message}`, 'templateId');
  const { text, missingFields } = rendered;
  if (missingFields.length === 0) return { body: text, withGaps: text, missingFields, replaced: [] };
  draft.refuse('TEMPLATE_FIELD_MISSING', missingMessage(record, missingFields, definitions), 'templateId');
  const marked = renderTemplate(template.body, fields, style, (path) => `⟦${labelOf(path, definitions)}⟧`);
  return { body: text, withGaps: marked.ok ? marked.text : text, missingFields, replaced: [] };
}

function missingMessage(
  { name, hasName }: RecordDetails,
  missingFields: readonly string[],
  definitions: readonly RecordFieldRow[],
): string {
  const fields = missingFields.map((path) => {
    const label = labelOf(path, definitions);
    return label === path ? path : `${label} (${path})`;
  });
  return `${hasName ? name : 'The record'} has no ${fields.join(', ')}, and the template has no default for it.`;
}
