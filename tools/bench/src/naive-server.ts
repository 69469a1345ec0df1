import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { connectDataSource } from '@patchbay/persistence';
import { jwtVerify } from 'jose';
import { In, type DataSource } from 'typeorm';
import { runServer, tokenSecret } from './start-program';

/* Rows of Patchbay's entities. The entities are private to persistence, so repositories are found by table name. */
interface User {
  readonly id: string;
  readonly role: string;
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
  readonly updatedAt: Date;
}

interface Record {
  readonly id: string;
}

interface RecordPhone {
  readonly recordId: string;
  readonly position: number;
  readonly number: string;
}

interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: Date;
}

interface Viewer {
  readonly id: string;
  readonly role: string;
  readonly teams: readonly string[];
  /** All members of these teams. */
  readonly teamMates: readonly string[];
}

const typeDefs = `
  type Query {
    conversations(first: Int!): ConversationConnection!
    conversation(id: ID!): Conversation
    records(search: String!, first: Int!, offset: Int!): [Record!]!
  }
  type ConversationConnection { pageInfo: PageInfo! edges: [ConversationEdge!]! }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type ConversationEdge { node: Conversation! }
  type Conversation {
    id: ID! customerNumber: String! updatedAt: String! unreadCount: Int! record: Record! lastMessage: Message!
    messages(last: Int!, offset: Int!): [Message!]!
  }
  type Record { id: ID! name: String! type: String! phones: [Phone!]! }
  type Phone { number: String! }
  type Message { id: ID! body: String! direction: String! status: String! createdAt: String! }
`;

/** Each field fetches its own data, row by row, and pages use an offset. */
const resolversOf = (dataSource: DataSource) => ({
  Query: queryOf(dataSource),
  ...fieldsOf(dataSource),
});

function queryOf(dataSource: DataSource) {
  const conversations = dataSource.getRepository<Conversation>('conversation');
  const records = dataSource.getRepository<Record>('record');
  const visibleConversations = ({ id, teams }: Viewer) =>
    conversations
      .createQueryBuilder('conversation')
      .innerJoin('phone_number', 'number', 'number.id = conversation.phoneNumberId')
      .innerJoin('record', 'record', 'record.id = conversation.recordId')
      .where(
        '(number.ownerUserId = :id OR number.ownerTeamId = ANY (:teams) OR record.ownerUserId = :id OR record.ownerTeamId = ANY (:teams))',
        { id, teams },
      );
  return {
    conversations: async (_: unknown, { first }: { first: number }, viewer: Viewer) => {
      const rows = await visibleConversations(viewer)
        .orderBy('conversation.updatedAt', 'DESC')
        .addOrderBy('conversation.id', 'DESC')
        .limit(first + 1)
        .getMany();
      const page = rows.slice(0, first);
      return {
        pageInfo: { endCursor: page.at(-1)?.id ?? null, hasNextPage: rows.length > first },
        edges: page.map((node) => ({ node })),
      };
    },
    conversation: (_: unknown, { id }: { id: string }, viewer: Viewer) =>
      visibleConversations(viewer).andWhere('conversation.id = :conversation', { conversation: id }).getOne(),
    records: (
      _: unknown,
      { search, first, offset }: { search: string; first: number; offset: number },
      { id, role, teams, teamMates }: Viewer,
    ) => {
      const found = records.createQueryBuilder('record').where('record.name ILIKE :part', { part: `%${search}%` });
      if (role !== 'ADMIN')
        found.andWhere(
          `(record.ownerUserId = ANY (:teamMates) OR record.ownerTeamId = ANY (:teams) OR EXISTS (
            SELECT 1 FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
            WHERE conversation.record_id = record.id AND (phone_number.owner_user_id = :id OR phone_number.owner_team_id = ANY (:teams))))`,
          { id, teams, teamMates },
        );
      return found.orderBy('record.name').addOrderBy('record.id').limit(first).offset(offset).getMany();
    },
  };
}

function fieldsOf(dataSource: DataSource) {
  const records = dataSource.getRepository<Record>('record');
  const phones = dataSource.getRepository<RecordPhone>('record_phone');
  const messages = dataSource.getRepository<Message>('message');
  return {
    Conversation: {
      updatedAt: ({ updatedAt }: Conversation) => updatedAt.toISOString(),
      record: ({ recordId }: Conversation) => records.findOneBy({ id: recordId }),
      lastMessage: ({ lastMessageId }: Conversation) => messages.findOneBy({ id: lastMessageId }),
      unreadCount: (conversation: Conversation, _: unknown, viewer: Viewer) =>
        messages
          .createQueryBuilder('message')
          .leftJoin(
            'conversation_read',
            'mark',
            'mark.conversationId = message.conversationId AND mark.userId = :viewer',
            { viewer: viewer.id },
          )
          .where('message.conversationId = :id', { id: conversation.id })
          .andWhere("message.direction = 'INBOUND' AND (mark.readUntil IS NULL OR message.createdAt > mark.readUntil)")
          .getCount(),
      messages: async ({ id }: Conversation, { last, offset }: { last: number; offset: number }) =>
        (
          await messages.find({ where: { conversationId: id }, order: { createdAt: 'DESC' }, take: last, skip: offset })
        ).reverse(),
    },
    Record: { phones: ({ id }: Record) => phones.find({ where: { recordId: id }, order: { position: 'ASC' } }) },
    Message: { createdAt: ({ createdAt }: Message) => createdAt.toISOString() },
  };
}

/** A plain Apollo Server on repositories: a first version by a developer who does not count statements. */
async function start(): Promise<string> {
  const dataSource = await connectDataSource({ url: process.env.DATABASE_URL ?? '', applicationName: 'naive' });
  const users = dataSource.getRepository<User>('app_user');
  const members = dataSource.getRepository<TeamMember>('team_member');
  const server = new ApolloServer<Viewer>({ typeDefs, resolvers: resolversOf(dataSource) });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => {
      const { payload } = await jwtVerify(
        (req.headers.authorization ?? '').replace('Bearer ', ''),
        Buffer.from(tokenSecret),
      );
      const { id, role } = await users.findOneByOrFail({ externalId: payload.sub });
      const teams = (await members.findBy({ userId: id })).map(({ teamId }) => teamId);
      return { id, role, teams, teamMates: (await members.findBy({ teamId: In(teams) })).map(({ userId }) => userId) };
    },
  });
  return url.replace(/\/$/, '');
}

runServer('naive server', start);
