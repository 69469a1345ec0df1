import type { FiguresBy as ByName } from '@patchbay/messaging';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find, type Loaders } from '../../loaders';
import { toPhoneNumber, toTeam, toUser } from '../directory';
import { Node } from '../node';
import { Figures } from './figures';

type FindSubject = (loaders: Loaders, key: string | null) => Promise<Node | null>;
const none: FindSubject = () => Promise.resolve(null);

const findSubject: Readonly<Record<ByName, FindSubject>> = {
  USER: (loaders, key) => find(loaders.user, key, toUser),
  TEAM: (loaders, key) => find(loaders.team, key, toTeam),
  PHONE_NUMBER: (loaders, key) => find(loaders.phoneNumber, key, toPhoneNumber),
  DAY: none,
  TOTAL: none,
};

@Resolver(() => Figures)
export class FiguresFieldsResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The user, team or number. Null for days and the total, for what belongs to no seller or no team, and for a number that the viewer may no longer see.',
  })
  subject(@Root() { by, subjectKey }: Figures, @Ctx() { loaders }: GatewayContext): Promise<Node | null> {
    return findSubject[by](loaders, subjectKey);
  }
}
