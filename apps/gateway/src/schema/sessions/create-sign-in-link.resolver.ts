import { createSignInLink, signInLinkHours } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { linkPathOf } from '../../auth/sign-in-link';
import type { GatewayContext } from '../../context';
import { toUser, User } from '../directory';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';
import { DateTimeScalar } from '../scalars';

const payload = createPayload('SignInLinkPayload', 'Result of `createSignInLink`.', {
  user: { type: () => User, map: toUser, description: 'Whom it signs in; null if it was refused.' },
  path: {
    type: () => String,
    map: (path: string) => path,
    description:
      'Only returned here: the link, without the address of the inbox in front of it. Hand it to the person, and to nobody else. Null if it was refused.',
  },
  expiresAt: {
    type: () => DateTimeScalar,
    map: (at: Date) => at,
    description: 'When it ends unless it is used before; null if it was refused.',
  },
});

@Resolver()
export class CreateSignInLinkResolver {
  @Authorized('ADMIN')
  @Mutation(() => payload.Type, {
    description: `Make a link that signs a person in to the inbox, once, within ${signInLinkHours} hours. Earlier links of the person end. FORBIDDEN if the installation accepts tokens. For administrators.`,
  })
  async createSignInLink(
    @IdArg('ID of the user.', 'User') id: string,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    const { services, loaders } = context;
    const created = await createSignInLink(services, id);
    if (created.kind === 'refused') return payload.of(created);
    const user = await loaders.user.load(id);
    return payload.of({ ...created, user: user ?? null, path: linkPathOf(created.token) });
  }
}
