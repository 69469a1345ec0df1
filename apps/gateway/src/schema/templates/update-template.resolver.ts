import { updateTemplate } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { readTemplateInput, TemplateInput, TemplatePayload, toTemplatePayload } from './template-input';

@Resolver()
export class UpdateTemplateResolver {
  @Mutation(() => TemplatePayload, { description: "Replace a template of the viewer's own or of a team of theirs." })
  async updateTemplate(
    @Arg('id', () => ID, { description: 'Of the template.' }) id: string,
    @Arg('input', () => TemplateInput, { description: 'The template as it shall be, whole.' }) input: TemplateInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<TemplatePayload> {
    return toTemplatePayload(await updateTemplate(services, viewer, idOf(id, 'Template'), readTemplateInput(input)));
  }
}
