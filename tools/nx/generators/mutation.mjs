import { addResolver, camelCase, create, edit, finish, pascalCase } from './edit.mjs';

export default function mutation(tree, { name, feature }) {
  const [useCase, type] = [camelCase(name), pascalCase(name)];
  const isOwn = feature === 'conversations';
  create(
    tree,
    `libs/messaging/src/${feature}/${name}.ts`,
    `import type { Viewer } from '@patchbay/access';
${isOwn ? `import type { Conversation } from './message';\nimport { findConversation } from './find-conversation';` : `import { type Conversation, findConversation } from '../conversations';`}
import type { Dependencies } from '../dependencies';
import type { Refused } from '../refusal';

export type ${type}Result = { readonly kind: 'done'; readonly conversation: Conversation } | Refused;

export function ${useCase}(
  { database }: Dependencies,
  viewer: Viewer,
  conversationId: string | null,
): Promise<${type}Result> {
  return database.transaction(async (tx): Promise<${type}Result> => {
    const conversation = await findConversation(tx, viewer, conversationId);
    if ('refusals' in conversation) return conversation;
    return { kind: 'done', conversation };
  });
}
`,
  );
  const exported = `export { ${useCase}, type ${type}Result } from './${name}';\n`;
  edit(tree, `libs/messaging/src/${feature}/index.ts`, /$(?![^])/, exported);
  create(
    tree,
    `apps/gateway/src/schema/${feature}/${name}.resolver.ts`,
    `import { ${useCase} } from '@patchbay/messaging';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Conversation, toConversation } from '${isOwn ? './conversation' : '../conversations'}';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';

const payload = createPayload('${type}Payload', 'Result of \`${useCase}\`.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'The conversation; null if it was refused.',
  },
});

@Resolver()
export class ${type}Resolver {
  @Mutation(() => payload.Type, { description: 'Say what it does, and who may do it.' })
  async ${useCase}(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await ${useCase}(services, viewer, id));
  }
}
`,
  );
  addResolver(tree, feature, name);
  return finish(
    tree,
    `The use case finds a conversation and changes nothing. Write it: libs/messaging/src/${feature}/${name}.ts.`,
    'Add a row to the table of tools/end-to-end/access-matrix.test.ts: who may do it?',
    'Add it to apps/gateway/src/schema/scope-rules.ts: which scope does a service account need?',
    'npm run schema:print',
  );
}
