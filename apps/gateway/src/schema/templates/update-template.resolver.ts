import { updateTemplate } from '@patchbay/messaging';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { readTemplateInput, TemplateInput, templatePayload } from './template-input';

@Resolver()
export class UpdateTemplateResolver {
  @Mutation(() => templatePayload.Type, { description: 'Replace a template of the viewer or one of their teams.' })
  async updateTemplate(
    @IdArg('ID of the template.', 'Template') id: string,
    @Arg('input', () => TemplateInput, { description: 'The template, with all of its fields.' }) input: TemplateInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return templatePayload.of(await updateTemplate(services, viewer, id, readTemplateInput(input)));
  }
}
