/**
 * templates: texts with fields to fill in.
 *
 * - A template belongs to a user or to a team; only they can use and change it.
 * - The language is a small part of Liquid, with limits on the work of one rendering.
 * - A field without a value and without a default blocks the send. It is never silently empty.
 *
 * It does not send: sending renders a template and checks the result like any other text.
 */
export { createTemplate, type TemplateInput, type TemplateResult } from './create-template';
export { deleteTemplate } from './delete-template';
export { maxMissingFields, renderTemplate } from './render-template';
export type { Templates, TextTemplate } from './templates';
export { updateTemplate } from './update-template';
