import { createTemplate } from '@patchbay/messaging';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { readTemplateInput, TemplateInput, TemplatePayload, toTemplatePayload } from './template-input';

@Resolver()
export class CreateTemplateResolver {
  @Mutation(() => TemplatePayload, { description: "Write a template of the viewer's own or of a team of theirs." })
  async createTemplate(
    @Arg('input', () => TemplateInput, { description: 'The template.' }) input: TemplateInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<TemplatePayload> {
    return toTemplatePayload(await createTemplate(services, viewer, readTemplateInput(input)));
  }
}
