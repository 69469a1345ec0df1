import { addResolver, camelCase, create, finish, pascalCase } from './edit.mjs';

export default function query(tree, { name, feature }) {
  const folder = `apps/gateway/src/schema/${feature}`;
  const conversation = feature === 'conversations' ? './conversation' : '../conversations';
  create(
    tree,
    `${folder}/${name}.resolver.ts`,
    `import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { Conversation, toConversation } from '${conversation}';
import { IdArg } from '../global-id';

@Resolver()
export class ${pascalCase(name)}Resolver {
  @Query(() => Conversation, { nullable: true, description: 'Null if it does not exist or the viewer may not see it.' })
  ${camelCase(name)}(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Conversation | null> {
    return find(loaders.conversation, id, toConversation);
  }
}
`,
  );
  addResolver(tree, feature, name);
  return finish(
    tree,
    'It returns a conversation. Let it read what you need: one statement in libs/persistence, which asks for the rights.',
    'Add a row to the table of tools/end-to-end/access-matrix.test.ts: who sees it?',
    'Add it to apps/gateway/src/schema/scope-rules.ts: which scope does a service account need?',
    'npm run schema:print',
  );
}
