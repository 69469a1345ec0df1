import { createTemplate } from '@patchbay/messaging';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { readTemplateInput, TemplateInput, templatePayload } from './template-input';

@Resolver()
export class CreateTemplateResolver {
  @Mutation(() => templatePayload.Type, { description: 'Create a template for the viewer or one of their teams.' })
  async createTemplate(
    @Arg('input', () => TemplateInput, { description: 'The template.' }) input: TemplateInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return templatePayload.of(await createTemplate(services, viewer, readTemplateInput(input)));
  }
}
