import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { reportReady } from './start-program';

/**
 * The list as one hand-written statement, for a server that does nothing else. The path names the viewer. Like Patchbay, it
 * merges the latest conversations of each owner and number.
 */
const listSql = `
  WITH viewer AS (
    SELECT app_user.id, array(SELECT team_id FROM team_member WHERE user_id = app_user.id) AS teams FROM app_user WHERE external_id = $1
  )
  SELECT conversation.id, conversation.customer_number AS "customerNumber", conversation.last_message_at AS "updatedAt",
    json_build_object('id', record.id, 'name', record.name, 'type', record.type) AS record,
    json_build_object('id', message.id, 'body', message.body, 'direction', message.direction, 'status', message.status, 'createdAt', message.created_at) AS "lastMessage",
    (SELECT count(*)::integer FROM message AS unread WHERE unread.conversation_id = conversation.id AND unread.direction = 'INBOUND'
      AND unread.created_at > coalesce((SELECT read_until FROM conversation_read WHERE user_id = viewer.id AND conversation_id = conversation.id), '-infinity')) AS "unreadCount"
  FROM viewer CROSS JOIN LATERAL (
  SELECT last_message_at, id FROM (
    SELECT latest.* FROM unnest(viewer.teams || viewer.id) AS own (id) CROSS JOIN LATERAL (
      SELECT last_message_at, id FROM public.conversation WHERE record_owner_id = own.id ORDER BY last_message_at DESC, id DESC LIMIT 51
    ) AS latest
    UNION SELECT latest.* FROM public.phone_number CROSS JOIN LATERAL (
      SELECT last_message_at, id FROM public.conversation WHERE phone_number_id = phone_number.id ORDER BY last_message_at DESC, id DESC LIMIT 51
    ) AS latest WHERE phone_number.owner_user_id = viewer.id OR phone_number.owner_team_id = ANY (viewer.teams)
  ) AS of_sources ORDER BY last_message_at DESC, id DESC LIMIT 51
  ) AS place
  JOIN conversation ON conversation.id = place.id
  JOIN record ON record.id = conversation.record_id
  JOIN message ON message.id = conversation.last_message_id
  ORDER BY conversation.last_message_at DESC, conversation.id DESC LIMIT 50`;

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const server = createServer((request, response) => {
  request.resume();
  pool.query({ name: 'list', text: listSql, values: [(request.url ?? '').slice(1)] }).then(
    ({ rows }) => {
      const body = JSON.stringify({ data: { conversations: { edges: rows.map((node: unknown) => ({ node })) } } });
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => reportReady('list', `http://127.0.0.1:${(server.address() as AddressInfo).port}`));
