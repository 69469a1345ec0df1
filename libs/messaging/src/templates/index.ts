/** templates */
export { createTemplate, type TemplateInput, type TemplateResult } from './create-template';
export { deleteTemplate } from './delete-template';
export { renderTemplate } from './render-template';
export type { Templates, TextTemplate } from './templates';
export { updateTemplate } from './update-template';
