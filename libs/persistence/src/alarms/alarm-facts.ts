import { type AlarmKind, type AlarmThresholds, maxAlarmCount, maxAlarmSubjects } from '@patchbay/messaging';
import sql, { raw, type Sql } from 'sql-template-tag';
import { isSetAside } from '../receiving';
import { limitOf } from '../sql/page';
import { instant, text } from '../sql/statement';

/** Calls to carriers that are looked at: the latest. */
const maxCalls = 1_000;
/** So many calls in a row tell that a carrier does not accept an account. */
const callsInARow = 3;
/** Texts whose next attempt is later than that are planned for then. */
const maxRetryHours = 3;
/** Numbers that texts went to and that are missing. */
const maxMissingNumbers = 100;

/** Statements whose rows are the facts, see `AlarmFact`. */
export function factStatements(thresholds: AlarmThresholds, at: Date): Sql[] {
  const { sendsWaitingMs, inDoubtMs, unansweredMs } = thresholds;
  const before = (ms: number) => new Date(at.getTime() - ms);
  return [
    quarantinedTexts,
    failingCarriers(at),
    ...(sendsWaitingMs === null ? [] : [waitingSends(before(sendsWaitingMs), at)]),
    ...(inDoubtMs === null ? [] : [messagesInDoubt(before(inDoubtMs))]),
    suspendedWebhooks(at),
    ...(unansweredMs === null ? [] : [unansweredTexts(before(unansweredMs))]),
    numbersWithoutPeople(at),
  ];
}

const kindIs = (kind: AlarmKind) => sql`${text(kind)} AS kind`;
const atMost = limitOf(maxAlarmCount);
/** The first of an array of all. */
const named = (array: string) => raw(`to_jsonb((${array})[1:${maxAlarmSubjects}]) AS "subjectIds"`);

/** Goes from cause to cause, however many texts each has. */
const quarantinedTexts = sql`
  WITH RECURSIVE cause AS (
    (SELECT cause_code AS code, coalesce(missing_number, '') AS number FROM receipt
      WHERE ${isSetAside} ORDER BY cause_code, coalesce(missing_number, '') LIMIT 1)
    UNION ALL
    SELECT next.code, next.number FROM cause CROSS JOIN LATERAL (
      SELECT cause_code AS code, coalesce(missing_number, '') AS number FROM receipt
      WHERE ${isSetAside} AND (cause_code, coalesce(missing_number, '')) > (cause.code, cause.number)
      ORDER BY cause_code, coalesce(missing_number, '') LIMIT 1
    ) AS next
  )
  SELECT ${kindIs('QUARANTINED_TEXTS')}, cause.code || ' ' || cause.number AS key, cause.number AS about, cause.code AS cause,
    texts.count, texts.since, texts.since AS "waitingSince", ${named('texts.ids')}
  FROM (SELECT * FROM cause LIMIT ${limitOf(maxMissingNumbers)}) AS cause CROSS JOIN LATERAL (
    SELECT count(*)::integer AS count, min(received_at) AS since, array_agg(id ORDER BY id) AS ids FROM (
      SELECT id, received_at FROM receipt
      WHERE ${isSetAside} AND cause_code = cause.code AND coalesce(missing_number, '') = cause.number
      ORDER BY id LIMIT ${atMost}
    ) AS first
  ) AS texts`;

const titleOf = (name: string) => raw(`coalesce(carrier_account.title, ${name})`);

/**
 * The last check found an error, or the carrier refused the account in the last calls. A check that found nothing clears
 * what happened before it.
 */
const failingCarriers = (at: Date) => sql`
  WITH latest AS (
    SELECT id, message_id, problem_code, ended_at FROM send_attempt ORDER BY id DESC LIMIT ${limitOf(maxCalls)}
  ), call AS (
    SELECT message.carrier AS account, latest.*,
      row_number() OVER (PARTITION BY message.carrier ORDER BY latest.id DESC) AS place
    FROM latest JOIN message ON message.id = latest.message_id WHERE latest.ended_at IS NOT NULL
  ), refused AS (
    SELECT account, min(ended_at) AS since, max(ended_at) AS until
    FROM call WHERE place <= ${limitOf(callsInARow)}
    GROUP BY account HAVING count(*) FILTER (WHERE problem_code = 'ACCOUNT_PROBLEM') = ${callsInARow}::integer
  ), fault AS (
    SELECT account, since, '' AS cause FROM refused
    WHERE NOT EXISTS (SELECT 1 FROM carrier_check WHERE carrier_check.account = refused.account AND checked_at > until)
    UNION ALL
    SELECT account, checked_at, finding ->> 'message' FROM carrier_check CROSS JOIN LATERAL (
      SELECT finding FROM jsonb_array_elements(findings) AS finding WHERE finding ->> 'severity' = 'ERROR' LIMIT 1
    ) AS error
  )
  SELECT DISTINCT ON (fault.account) ${kindIs('CARRIER_FAILING')}, fault.account AS key, ${titleOf('fault.account')} AS about,
    coalesce(fault.cause, '') AS cause, 1 AS count, coalesce(fault.since, ${instant(at)}) AS since,
    NULL::timestamptz AS "waitingSince", jsonb_build_array(fault.account) AS "subjectIds"
  FROM fault LEFT JOIN carrier_account ON carrier_account.name = fault.account
  WHERE carrier_account.is_paused IS NOT TRUE ORDER BY fault.account, fault.since`;

/** The first jobs in the order in which they are due: those of texts that are planned for later are behind them. */
const waitingSends = (before: Date, at: Date) => sql`
  WITH next AS (
    SELECT subject_id FROM job
    WHERE name = 'deliver-message' AND NOT is_backlog AND run_at < ${instant(at)} + ${maxRetryHours}::integer * interval '1 hour'
    ORDER BY run_at, id LIMIT ${atMost}
  ), text AS (
    SELECT phone_number.carrier AS account, coalesce(message.send_at, message.created_at) AS since
    FROM next JOIN message ON message.id = next.subject_id
      JOIN conversation ON conversation.id = message.conversation_id
      JOIN phone_number ON phone_number.id = conversation.phone_number_id
    WHERE message.status IN ('QUEUED', 'SCHEDULED') AND coalesce(message.send_at, message.created_at) < ${instant(before)}
  )
  SELECT ${kindIs('SENDS_WAITING')}, text.account AS key, ${titleOf('text.account')} AS about,
    CASE WHEN carrier_account.is_paused THEN 'PAUSED' ELSE '' END AS cause, count(*)::integer AS count,
    min(text.since) AS since, min(text.since) AS "waitingSince", jsonb_build_array(text.account) AS "subjectIds"
  FROM text LEFT JOIN carrier_account ON carrier_account.name = text.account
  GROUP BY text.account, carrier_account.title, carrier_account.is_paused`;

/** Others that need attention are held for their customers. */
const messagesInDoubt = (before: Date) => sql`
  SELECT ${kindIs('MESSAGES_IN_DOUBT')}, '' AS key, '' AS about, '' AS cause, count(*)::integer AS count,
    min(since) AS since, NULL::timestamptz AS "waitingSince", ${named('array_agg(id ORDER BY since, id)')}
  FROM (
    SELECT id, coalesce(send_at, created_at) AS since FROM message
    WHERE needs_attention AND problem ->> 'code' = 'IN_DOUBT' AND created_at < ${instant(before)}
    ORDER BY created_at, message.id LIMIT ${atMost}
  ) AS first
  WHERE since < ${instant(before)} HAVING count(*) > 0`;

/** Of the URL, only the host: the rest can be a secret of its receiver. */
const suspendedWebhooks = (at: Date) => sql`
  SELECT ${kindIs('WEBHOOK_SUSPENDED')}, id::text AS key, substring(url FROM '^[a-z]+://(?:[^/@]*@)?([^/?#]+)') AS about,
    coalesce(problem, '') AS cause, 1 AS count, coalesce(failing_since, ${instant(at)}) AS since,
    NULL::timestamptz AS "waitingSince", jsonb_build_array(id) AS "subjectIds"
  FROM webhook_endpoint WHERE state = 'SUSPENDED'`;

/** The index of all that wait has this order, and no other list asks for it. */
const unansweredTexts = (before: Date) => sql`
  SELECT ${kindIs('UNATTENDED_TEXTS')}, '' AS key, '' AS about, '' AS cause, count(*)::integer AS count,
    min(since) AS since, min(since) AS "waitingSince", ${named('array_agg(id ORDER BY since, id)')}
  FROM (
    SELECT id, waiting_since AS since FROM conversation
    WHERE waiting_since IS NOT NULL AND customer_key <> ''
      AND (waiting_since AT TIME ZONE 'UTC') < (${instant(before)} AT TIME ZONE 'UTC')
    ORDER BY (waiting_since AT TIME ZONE 'UTC'), id LIMIT ${atMost}
  ) AS first HAVING count(*) > 0`;

/** A company has few numbers, however much it sends. */
const numbersWithoutPeople = (at: Date) => sql`
  SELECT ${kindIs('NUMBER_WITHOUT_PEOPLE')}, owner.id::text AS key, owner.name AS about, '' AS cause,
    count(*)::integer AS count, ${instant(at)} AS since, NULL::timestamptz AS "waitingSince",
    ${named('array_agg(phone_number.id ORDER BY phone_number.number)')}
  FROM phone_number JOIN (
    SELECT id, name, is_active AND role <> 'VIEWER' AS is_staffed FROM app_user
    UNION ALL
    SELECT id, name, EXISTS (
      SELECT 1 FROM team_member JOIN app_user ON app_user.id = team_member.user_id
      WHERE team_member.team_id = team.id AND app_user.is_active AND app_user.role <> 'VIEWER'
    ) FROM team
  ) AS owner ON owner.id = coalesce(phone_number.owner_user_id, phone_number.owner_team_id)
  WHERE phone_number.is_active AND NOT owner.is_staffed
  GROUP BY owner.id, owner.name`;
