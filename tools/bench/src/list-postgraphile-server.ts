import { jwtVerify } from 'jose';
import { createServer, type IncomingMessage } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { listen } from './bare-ingress';
import { runSql } from './run-sql';
import { runServer, tokenSecret } from './start-program';

/**
 * The schema for PostGraphile. It consists of views, because PostGraphile cannot join functions that return rows and calls
 * functions that count once per row. With views, it sends one statement that counts only for the rows of the page.
 * A view does not know the size of a page, so it cannot merge the latest conversations of each owner: it walks the latest
 * conversations of all owners.
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
    -- Collect the viewer's owners and numbers once, not per conversation.
    FROM app_user AS viewer
    CROSS JOIN LATERAL (SELECT viewer.id || array(SELECT team_id FROM team_member WHERE user_id = viewer.id) AS owners OFFSET 0) AS own
    CROSS JOIN LATERAL (SELECT array(SELECT id FROM phone_number WHERE owner_user_id = ANY (own.owners) OR owner_team_id = ANY (own.owners)) AS numbers OFFSET 0) AS line
    JOIN public.conversation ON conversation.record_owner_id = ANY (own.owners) OR conversation.phone_number_id = ANY (line.numbers);
  COMMENT ON VIEW list.conversation IS E'@primaryKey viewer,id
@foreignKey (record_id) references list.record (id)|@fieldName record
@foreignKey (last_message_id) references list.message (id)|@fieldName lastMessage';
  -- The conversations of the viewer.
  CREATE VIEW list.own_conversation AS SELECT * FROM list.conversation WHERE viewer = current_setting('list.viewer', true);
  COMMENT ON VIEW list.own_conversation IS E'@primaryKey id
@foreignKey (record_id) references list.record (id)|@fieldName record
@foreignKey (last_message_id) references list.message (id)|@fieldName lastMessage';`;

const key = Buffer.from(tokenSecret);
const known = new Map<string, string>();

/** Remembers valid tokens like Patchbay does. Patchbay forgets them after ten seconds; that makes no difference here. */
async function viewerOf(authorization: string): Promise<string> {
  const viewer =
    known.get(authorization) ??
    (await jwtVerify(authorization.slice('Bearer '.length), key, { algorithms: ['HS256'] })).payload.sub ??
    '';
  known.set(authorization, viewer);
  return viewer;
}

/**
 * PostGraphile set up for production, following its documentation. A token identifies the viewer, and a setting of the
 * transaction passes the viewer to PostgreSQL. Without a token, the viewer is a variable of the query that anyone can set.
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

runServer('PostGraphile list', () => start(process.env.DATABASE_URL ?? ''));
