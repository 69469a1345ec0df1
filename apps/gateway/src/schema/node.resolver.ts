import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context';
import { mayReadType } from './check-scopes';
import { readGlobalId } from './global-id';
import { loadNode } from './load-node';
import { maxNodes, Node } from './node';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its ID. Null if it does not exist or the viewer may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global ID that the API returned.' }) id: string,
    @Ctx() { loaders, account }: GatewayContext,
  ): Promise<Node | null> {
    const wanted = readGlobalId(id);
    if (wanted === null || (account !== undefined && !mayReadType(account, wanted.type))) return null;
    return loadNode(loaders, wanted);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `In the order of \`ids\`, at most ${maxNodes}. Null for IDs that do not exist or that the viewer may not see.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global IDs that the API returned.' }) ids: string[],
    @Ctx() context: GatewayContext,
  ): Promise<(Node | null)[]> {
    return Promise.all(ids.map((id) => this.node(id, context)));
  }
}
