import { deleteTemplate } from '@patchbay/messaging';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { globalId, IdArg } from '../global-id';
import { createPayload } from '../payload';

const payload = createPayload('DeleteTemplatePayload', 'Result of `deleteTemplate`.', {
  deletedId: {
    type: () => ID,
    map: (id: string) => globalId('Template', id),
    description: 'ID of the deleted template; null if it was refused.',
  },
});

@Resolver()
export class DeleteTemplateResolver {
  @Mutation(() => payload.Type, { description: 'Delete a template of the viewer or one of their teams.' })
  async deleteTemplate(
    @IdArg('ID of the template.', 'Template') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const refusal = await deleteTemplate(services, viewer, id);
    return payload.of(refusal === null ? { deletedId: id } : { refusals: [refusal] });
  }
}
