/**
 * templates: texts with fields to fill in, by owner. It stores them as they are; `messaging` checks and renders them.
 */
export { createTemplateQueries, type TemplateQueries } from './template-queries';
export { createTemplateStore } from './template-store';
export { TemplateEntity } from './template.entity';
