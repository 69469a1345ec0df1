import { type KeyedConversation, maxPairTexts, type PairHistory } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { isOfPair } from '../sql/of-pair';
import { instant, type SqlConnection } from '../sql/statement';

type Text = PairHistory['texts'][number];
type Row = Omit<PairHistory, 'texts'> & {
  readonly texts: readonly (Omit<Text, 'createdAt'> & { createdAt: string })[];
};

/** One statement, for a customer who may get an away message. Each conversation is read by its own index. */
export async function readPairHistory(
  db: SqlConnection,
  { phoneNumberId, customerKey, customerNumber }: KeyedConversation,
  before: Date,
): Promise<PairHistory> {
  const [row] = await db.planOnce<Row>(sql`
    WITH lately AS (
      SELECT message.* FROM conversation
      CROSS JOIN LATERAL (
        SELECT direction, body, created_at, automation ->> 'kind' = 'AWAY' AS is_away FROM message
        WHERE message.conversation_id = conversation.id AND (direction = 'OUTBOUND' OR message.created_at < ${instant(before)})
          AND message.created_at > ${instant(before)} - interval '24 hours'
        ORDER BY message.created_at DESC LIMIT ${maxPairTexts}
      ) AS message
      WHERE ${isOfPair(sql`${phoneNumberId}`, sql`${customerKey}`)}
    )
    SELECT coalesce((SELECT json_agg(json_build_object('isOurs', direction = 'OUTBOUND', 'isAway', coalesce(is_away, false),
        'body', body, 'createdAt', created_at)) FROM (SELECT * FROM lately ORDER BY created_at DESC LIMIT ${maxPairTexts}) AS latest), '[]') AS texts,
      (SELECT max(message.created_at) FROM conversation JOIN message ON message.conversation_id = conversation.id
        AND message.created_at > ${instant(before)} - interval '31 days'
        AND message.automation ->> 'kind' = 'AWAY'
        WHERE ${isOfPair(sql`${phoneNumberId}`, sql`${customerKey}`)}) AS "lastAwayAt",
      EXISTS (SELECT 1 FROM phone_number WHERE number = ${customerNumber}) AS "isOurNumber"`);
  const { texts, ...rest } = row!;
  return { ...rest, texts: texts.map(({ createdAt, ...text }) => ({ ...text, createdAt: new Date(createdAt) })) };
}
