/**
 * Text templates: picked in the composer, and written, tried, and deleted on a page of their own.
 *
 * - Only the server fills in a template, so a preview shows exactly what would be sent.
 * - A template belongs to the user or to one of their teams; members of that team can change it.
 */
export { templateChoices, TemplatePicker } from './template-picker';
export { TemplatesPage } from './templates-page-later';
export { fillTemplate, reloadTemplates } from './use-templates';
