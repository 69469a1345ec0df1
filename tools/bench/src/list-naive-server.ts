import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { connectDataSource } from '@patchbay/persistence';
import { jwtVerify } from 'jose';
import type { DataSource } from 'typeorm';
import { tellReadiness, tokenSecret } from './start-program';

/* Rows of Patchbay's entities, which stay inside persistence: repositories are asked for by the names of their tables. */
interface User {
  readonly id: string;
  readonly externalId: string;
}

interface TeamMember {
  readonly teamId: string;
  readonly userId: string;
}

interface Conversation {
  readonly id: string;
  readonly recordId: string;
  readonly lastMessageId: string;
  readonly lastMessageAt: Date;
}

interface Record {
  readonly id: string;
}

interface Message {
  readonly id: string;
  readonly createdAt: Date;
}

interface Viewer {
  readonly id: string;
  readonly teams: readonly string[];
}

const typeDefs = `
  type Query { conversations(first: Int!): ConversationConnection! }
  type ConversationConnection { pageInfo: PageInfo! edges: [ConversationEdge!]! }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type ConversationEdge { node: Conversation! }
  type Conversation { id: ID! customerNumber: String! updatedAt: String! unreadCount: Int! record: Record! lastMessage: Message! }
  type Record { id: ID! name: String! type: String! }
  type Message { id: ID! body: String! direction: String! status: String! createdAt: String! }
`;

/** Each field fetches what it shows, conversation by conversation. */
function resolversOf(dataSource: DataSource) {
  const conversations = dataSource.getRepository<Conversation>('conversation');
  const records = dataSource.getRepository<Record>('record');
  const messages = dataSource.getRepository<Message>('message');
  return {
    Query: {
      conversations: async (_: unknown, { first }: { first: number }, { id, teams }: Viewer) => {
        const rows = await conversations
          .createQueryBuilder('conversation')
          .innerJoin('phone_number', 'number', 'number.id = conversation.phoneNumberId')
          .innerJoin('record', 'record', 'record.id = conversation.recordId')
          .where('(number.ownerUserId = :id OR number.ownerTeamId = ANY (:teams) OR record.ownerUserId = :id OR record.ownerTeamId = ANY (:teams))', { id, teams })
          .orderBy('conversation.lastMessageAt', 'DESC')
          .addOrderBy('conversation.id', 'DESC')
          .limit(first + 1)
          .getMany();
        const page = rows.slice(0, first);
        return { pageInfo: { endCursor: page.at(-1)?.id ?? null, hasNextPage: rows.length > first }, edges: page.map((node) => ({ node })) };
      },
    },
    Conversation: {
      updatedAt: ({ lastMessageAt }: Conversation) => lastMessageAt.toISOString(),
      record: ({ recordId }: Conversation) => records.findOneBy({ id: recordId }),
      lastMessage: ({ lastMessageId }: Conversation) => messages.findOneBy({ id: lastMessageId }),
      unreadCount: (conversation: Conversation, _: unknown, viewer: Viewer) =>
        messages
          .createQueryBuilder('message')
          .leftJoin('conversation_read', 'mark', 'mark.conversationId = message.conversationId AND mark.userId = :viewer', { viewer: viewer.id })
          .where('message.conversationId = :id', { id: conversation.id })
          .andWhere("message.direction = 'INBOUND' AND (mark.readUntil IS NULL OR message.createdAt > mark.readUntil)")
          .getCount(),
    },
    Message: { createdAt: ({ createdAt }: Message) => createdAt.toISOString() },
  };
}

/** Apollo Server as it comes, over repositories: a first version by somebody who does not count statements. */
async function start(): Promise<string> {
  const dataSource = await connectDataSource({ url: process.env.DATABASE_URL ?? '', applicationName: 'naive list' });
  const users = dataSource.getRepository<User>('app_user');
  const members = dataSource.getRepository<TeamMember>('team_member');
  const server = new ApolloServer<Viewer>({ typeDefs, resolvers: resolversOf(dataSource) });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => {
      const { payload } = await jwtVerify((req.headers.authorization ?? '').replace('Bearer ', ''), Buffer.from(tokenSecret));
      const { id } = await users.findOneByOrFail({ externalId: payload.sub });
      return { id, teams: (await members.findBy({ userId: id })).map(({ teamId }) => teamId) };
    },
  });
  return url.replace(/\/$/, '');
}

start().then(
  (url) => tellReadiness('naive list', url),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
