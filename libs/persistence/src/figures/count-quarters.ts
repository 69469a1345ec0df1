import { binGrowth, lastBin } from '@patchbay/messaging';
import sql, { raw, type Sql } from 'sql-template-tag';
import { instants } from '../sql/statement';
import { answers, asks, closest } from './answers';
import { inQuarter } from './due-quarters';
import { sumPieces, sumNames } from './sums';

/** What a text is to figures, wherever it was moved to: what decided when it came. */
const arrivedAsNewLead = raw(`coalesce((
    SELECT moved_message.routing FROM moved_message JOIN move ON move.id = move_id
    WHERE moved_message.message_id = message.id AND undone_at IS NULL ORDER BY move.place LIMIT 1
  ), message.routing) ->> 'decidedBy' = 'NEW_LEAD'`);

/** The owner of the number at that time, and the owner's teams. The first owner that is known counts for the time before. */
const ownerAt = (number: string, at: string) =>
  raw(`LATERAL (
    SELECT owner_user_id AS user_id, CASE WHEN owner_team_id IS NOT NULL THEN ARRAY[owner_team_id] ELSE ARRAY(
      SELECT DISTINCT team_id FROM team_membership WHERE team_membership.user_id = owner_user_id
        AND member_from <= ${at} AND (member_until IS NULL OR member_until > ${at}) ORDER BY team_id) END AS team_ids
    FROM number_ownership
    WHERE number_ownership.phone_number_id = ${number} AND (owned_until IS NULL OR owned_until > ${at})
    ORDER BY number_ownership.id LIMIT 1
  ) AS owner`);

/** The same owner, team and number: what is counted once for them. */
const keys = raw('at, phone_number_id, user_id, team_ids');

const texts = sql`
  SELECT quarter.at, message.id, message.created_at, message.status, message.problem ->> 'code' AS code,
    message.direction, ${asks('message')} AS asks,
    message.direction = 'INBOUND' AND ${arrivedAsNewLead} AS is_new_lead,
    conversation.phone_number_id, conversation.customer_key, message.sender_id, owner.user_id AS owner_id, owner.team_ids
  FROM quarter JOIN message ON ${inQuarter('message.created_at', 'quarter.at')}
    JOIN conversation ON conversation.id = message.conversation_id
    CROSS JOIN ${ownerAt('conversation.phone_number_id', 'message.created_at')}`;

/** Customers who wait: from their first text after the last answer. */
const waits = sql`
  SELECT text.at, text.phone_number_id, coalesce(answer.sender_id, text.owner_id) AS user_id, text.team_ids,
    extract(epoch FROM greatest(answer.created_at, answer.send_at) - text.created_at)::float8 AS seconds
  FROM text LEFT JOIN LATERAL ${closest('text', 'before', sql`(${asks('near')} OR ${answers('near')})`)} AS former ON true
    LEFT JOIN LATERAL ${closest('text', 'after', answers('near'))} AS answer ON true
  WHERE text.asks AND former.direction IS DISTINCT FROM 'INBOUND'`;

/** Customers who opted out by a text, or by their carrier because of one. One text can be about several teams. */
const optOuts = sql`
  SELECT DISTINCT ON (entry.message_id) quarter.at, conversation.phone_number_id, owner.user_id, owner.team_ids
  FROM quarter JOIN consent_entry AS entry ON entry.at >= quarter.at AND entry.at < quarter.at + interval '15 minutes'
    JOIN message ON message.id = entry.message_id JOIN conversation ON conversation.id = message.conversation_id
    CROSS JOIN ${ownerAt('conversation.phone_number_id', 'entry.at')}
  WHERE entry.state = 'OPTED_OUT' AND 'OPTED_OUT' IS DISTINCT FROM (
    SELECT former.state FROM consent_entry AS former
    WHERE former.customer_key = entry.customer_key AND former.scope = entry.scope
      AND former.phone_number_id IS NOT DISTINCT FROM entry.phone_number_id
      AND former.team_id IS NOT DISTINCT FROM entry.team_id
      AND former.recorded_at <= entry.recorded_at AND (former.at, former.id) < (entry.at, entry.id)
    ORDER BY former.at DESC, former.id DESC LIMIT 1)
  ORDER BY entry.message_id, entry.id`;

const bin = raw(`least(${lastBin}, greatest(0, floor(ln(greatest(1, seconds)) / ln(${binGrowth}::float8))))::integer`);
const failed = raw(`status IN ('FAILED', 'UNDELIVERED')`);
const left = raw(`status IN ('SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNDELIVERED')`);

/** Counts these quarters of an hour, from what is stored of them now. */
export const countQuarters = (quarters: readonly Date[]): Sql => sql`
  WITH quarter AS (SELECT unnest(${instants(quarters)}) AS at), text AS MATERIALIZED (${texts}),
    wait AS (${waits}), opt_out AS (${optOuts})
  INSERT INTO figure (step, ${keys}, ${sumNames})
  SELECT 'QUARTER', ${keys}, ${sumNames} FROM (${sumPieces(
    keys,
    sql`SELECT at, phone_number_id, owner_id AS user_id, team_ids, 1 AS received, 0 AS sent, 0 AS delivered, 0 AS failed,
        0 AS opt_outs, is_new_lead::integer AS new_leads, 0 AS answered, 0 AS unanswered,
        NULL::text AS code, NULL::integer AS bin, 0 AS times
      FROM text WHERE direction = 'INBOUND'
      UNION ALL SELECT at, phone_number_id, sender_id, team_ids, 0, 1, (status = 'DELIVERED')::integer, (${failed})::integer,
        0, 0, 0, 0, CASE WHEN ${failed} THEN coalesce(code, 'OTHER') END, NULL, (${failed})::integer
      FROM text WHERE direction = 'OUTBOUND' AND ${left}
      UNION ALL SELECT at, phone_number_id, user_id, team_ids, 0, 0, 0, 0, 0, 0,
        (seconds IS NOT NULL)::integer, (seconds IS NULL)::integer, NULL,
        CASE WHEN seconds IS NOT NULL THEN ${bin} END, (seconds IS NOT NULL)::integer
      FROM wait
      UNION ALL SELECT at, phone_number_id, user_id, team_ids, 0, 0, 0, 0, 1, 0, 0, 0, NULL, NULL, 0 FROM opt_out`,
  )}) AS counted`;
