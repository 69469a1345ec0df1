import { jwtVerify } from 'jose';
import { createServer, type IncomingMessage } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { listen } from './bare-ingress';
import { runSql } from './run-sql';
import { tellReadiness, tokenSecret } from './start-program';

/**
 * All that it has to know of the database. Views, as functions that return rows forbid it joins and those that count are
 * called row by row: like this PostgreSQL gets one statement, and counts for the rows of the page alone.
 * A view cannot be told a page's size, as a merge of the latest of each owner would have to be: it walks the latest ones of all.
 */
const viewsSql = `
  CREATE SCHEMA list;
  CREATE VIEW list.record AS SELECT id, name, type FROM public.record;
  COMMENT ON VIEW list.record IS '@primaryKey id';
  CREATE VIEW list.message AS SELECT id, body, direction, status, created_at FROM public.message;
  COMMENT ON VIEW list.message IS '@primaryKey id';
  CREATE VIEW list.conversation AS
    SELECT viewer.external_id AS viewer, conversation.id, conversation.customer_number, conversation.last_message_at AS updated_at, conversation.record_id, conversation.last_message_id,
      (SELECT count(*)::integer FROM public.message AS unread WHERE unread.conversation_id = conversation.id AND unread.direction = 'INBOUND'
        AND unread.created_at > coalesce((SELECT read_until FROM conversation_read WHERE user_id = viewer.id AND conversation_id = conversation.id), '-infinity')) AS unread_count
    -- What they own is gathered once, and not for each conversation.
    FROM app_user AS viewer
    CROSS JOIN LATERAL (SELECT viewer.id || array(SELECT team_id FROM team_member WHERE user_id = viewer.id) AS owners OFFSET 0) AS own
    CROSS JOIN LATERAL (SELECT array(SELECT id FROM phone_number WHERE owner_user_id = ANY (own.owners) OR owner_team_id = ANY (own.owners)) AS numbers OFFSET 0) AS line
    JOIN public.conversation ON conversation.record_owner_id = ANY (own.owners) OR conversation.phone_number_id = ANY (line.numbers);
  COMMENT ON VIEW list.conversation IS E'@primaryKey viewer,id
@foreignKey (record_id) references list.record (id)|@fieldName record
@foreignKey (last_message_id) references list.message (id)|@fieldName lastMessage';
  -- Of whoever asks.
  CREATE VIEW list.own_conversation AS SELECT * FROM list.conversation WHERE viewer = current_setting('list.viewer', true);
  COMMENT ON VIEW list.own_conversation IS E'@primaryKey id
@foreignKey (record_id) references list.record (id)|@fieldName record
@foreignKey (last_message_id) references list.message (id)|@fieldName lastMessage';`;

const key = Buffer.from(tokenSecret);
const known = new Map<string, string>();

/** As ours knows a token that it found valid; every tenth second is not worth telling apart here. */
async function viewerOf(authorization: string): Promise<string> {
  const viewer =
    known.get(authorization) ??
    (await jwtVerify(authorization.slice('Bearer '.length), key, { algorithms: ['HS256'] })).payload.sub ??
    '';
  known.set(authorization, viewer);
  return viewer;
}

/**
 * PostGraphile as its documentation has it for production. Who asks is told by a token, and to PostgreSQL by a setting of the
 * transaction; or it is a variable of the query, which anybody may set to anybody.
 */
async function start(databaseUrl: string): Promise<string> {
  await runSql(databaseUrl, viewsSql);
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['list'], poolConfig: { max: 12 } })],
    grafserv: { watch: false, graphiql: false },
    grafast: {
      explain: false,
      async context({ node }: { readonly node?: { readonly req: IncomingMessage } }) {
        const authorization = node?.req.headers.authorization;
        return authorization === undefined ? {} : { pgSettings: { 'list.viewer': await viewerOf(authorization) } };
      },
    },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  return listen(server);
}

start(process.env.DATABASE_URL ?? '').then(
  (url) => tellReadiness('PostGraphile list', url),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
