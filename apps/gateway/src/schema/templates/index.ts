/**
 * templates: texts with fields to fill in, in the API.
 *
 * - A template belongs to a user or a team. No role sees the templates of others.
 * - A template that does not parse, or uses a custom field that does not exist, is refused when it is written. Otherwise
 *   its writer gets to know how many of their records lack each field.
 * - It does not render templates; sending does.
 */
export { Template, toTemplate } from './template';

import { CreateTemplateResolver } from './create-template.resolver';
import { DeleteTemplateResolver } from './delete-template.resolver';
import { TemplateFieldsResolver } from './template-fields.resolver';
import { TemplatePayloadFieldsResolver } from './template-payload-fields.resolver';
import { TemplatesResolver } from './templates.resolver';
import { UpdateTemplateResolver } from './update-template.resolver';

export const templatesResolvers = [
  CreateTemplateResolver,
  DeleteTemplateResolver,
  TemplateFieldsResolver,
  TemplatePayloadFieldsResolver,
  TemplatesResolver,
  UpdateTemplateResolver,
] as const;
