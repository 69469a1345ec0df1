/**
 * templates: texts with fields to fill in.
 *
 * - A template belongs to a user or to a team; only they can use and change it.
 * - The language is a small part of Liquid, with limits on the work of one rendering.
 * - A field without a value and without a default blocks the send. It is never silently empty. A number is not a name.
 * - Custom fields keep their types. A date is a moment, shown in the customer's time zone and the template's language.
 * - A template is saved only if its custom fields exist; the keys of fields never change.
 *
 * It does not send: sending renders a template and checks the result like any other text.
 */
export { createTemplate, type TemplateInput, type TemplateResult } from './create-template';
export { deleteTemplate } from './delete-template';
export { recordValues } from './record-values';
export { maxMissingFields, renderTemplate } from './render-template';
export type { Templates, TextTemplate } from './templates';
export { updateTemplate } from './update-template';
export { customPath, labelOf, maxUsedFields, type UsedField, usedFieldsOf } from './used-fields';
