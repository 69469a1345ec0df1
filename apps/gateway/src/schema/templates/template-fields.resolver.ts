import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { loadOwner, Owner, type Team, type User } from '../directory';
import { Template } from './template';

@Resolver(() => Template)
export class TemplateFieldsResolver {
  @FieldResolver(() => Owner, { description: 'Who may use it: a user, or the members of a team.' })
  owner(@Root() template: Template, @Ctx() { loaders }: GatewayContext): Promise<User | Team> {
    return loadOwner(template.ownerKey, loaders);
  }
}
