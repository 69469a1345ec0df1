import { deleteTemplate } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { toUserErrors, UserError } from '../user-error';

@ObjectType({ description: 'What became of `deleteTemplate`.' })
class DeleteTemplatePayload {
  @Field(() => ID, { nullable: true, description: 'What is gone; null where it was refused.' })
  deletedId!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class DeleteTemplateResolver {
  @Mutation(() => DeleteTemplatePayload, {
    description: "Delete a template of the viewer's own or of a team of theirs.",
  })
  async deleteTemplate(
    @Arg('id', () => ID, { description: 'Of the template.' }) id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<DeleteTemplatePayload> {
    const refused = await deleteTemplate(services, viewer, idOf(id, 'Template'));
    return refused === null
      ? { deletedId: id, userErrors: [] }
      : { deletedId: null, userErrors: toUserErrors([refused]) };
  }
}
