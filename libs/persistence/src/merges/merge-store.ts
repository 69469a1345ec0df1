import type {
  ConversationInMerge,
  Merge,
  Merges,
  MergeableRecord,
  MoveInMerge,
  PhoneInMerge,
} from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { RecordEntity, RecordPhoneEntity } from '../directory';
import { relocateNotes } from '../notes';
import { groupBy } from '../sql/group-by';
import { type Owned, withOwner } from '../sql/owner';
import { type SqlConnection, sqlOn, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { MergeEntity } from './merge.entity';
import { MergedMessageEntity } from './merged-message.entity';

const mergedMessages = table(MergedMessageEntity);
const recordPhones = table(RecordPhoneEntity);
const mergeable = table(RecordEntity).only(
  ...(['id', 'type', 'name', 'isActive', 'externalId', 'mergedIntoId', 'ownerUserId', 'ownerTeamId'] as const),
);

export function createMergeStore(manager: EntityManager): Merges {
  const db = sqlOn(manager);
  return {
    async findRecord(id) {
      const [row] = await db.run<Omit<MergeableRecord, 'owner'> & Owned>(
        sql`SELECT ${mergeable.columns()} FROM record WHERE id = ${id}`,
      );
      return row && withOwner(row);
    },

    async lockRecords(ids) {
      await lockCustomersOf(db, ids);
      await db.run(sql`SELECT 1 FROM record WHERE id = ANY (${uuids(ids)}) ORDER BY id FOR UPDATE`);
      // Those that they got before the records were locked.
      await lockCustomersOf(db, ids);
    },

    async stateBefore(fromId, intoId) {
      const { isActive } = await manager.findOneByOrFail(RecordEntity, { id: fromId });
      const [conversations, from, into] = [
        await conversationsOf(db, fromId, intoId),
        await phonesOf(db, fromId),
        await phonesOf(db, intoId),
      ];
      return {
        isActive,
        conversations,
        phones: { from, into },
        moves: await movesOf(db, conversations),
        notes: await notesOf(db, conversations),
        accountOf: await idsOf(db, sql`account_id = ${fromId}`),
        contactOf: await idsOf(db, sql`contact_id = ${fromId}`),
        mergedBefore: await idsOf(db, sql`merged_into_id = ${fromId}`),
      };
    },

    messagesOf: (conversationIds) =>
      db.run(sql`
        SELECT id AS "messageId", conversation_id AS "conversationId", created_at AS "createdAt", routing
        FROM message WHERE conversation_id = ANY (${uuids(conversationIds)}) ORDER BY conversation_id, created_at`),

    async add(merge, messages) {
      await manager.insert(MergeEntity, { ...merge });
      const rows = messages.map(({ routing: _, ...message }) => ({ ...message, mergeId: merge.id }));
      await db.run(mergedMessages.insertAll(rows, 'mergeId', 'messageId', 'conversationId', 'createdAt'));
      await takeOver(db, merge);
    },

    async findById(id) {
      const found = await manager.findOneBy(MergeEntity, { id });
      return found === null ? undefined : { ...found, isUndone: found.undoneAt !== null };
    },

    messagesBefore: (id) =>
      db.run(sql`
        SELECT message_id AS "messageId", merged_message.conversation_id AS "conversationId",
          merged_message.created_at AS "createdAt", message.routing
        FROM merged_message JOIN message ON message.id = message_id
        WHERE merge_id = ${id} ORDER BY merged_message.conversation_id, merged_message.created_at`),

    async isBuiltOn({ id, intoId, before }) {
      const later = await db.run(sql`
        SELECT 1 FROM record_merge AS this JOIN record_merge AS later ON later.merged_at >= this.merged_at
        WHERE this.id = ${id} AND later.id <> this.id AND later.undone_at IS NULL AND ${intoId} IN (later.from_id, later.into_id)
        LIMIT 1`);
      const counts = await messageCounts(db, before.conversations);
      const moves = await movesOf(db, before.conversations);
      const hasChanged = before.conversations.some(
        ({ id: own, joinsId, messages }) => counts.get(joinsId ?? own) !== messages,
      );
      return (
        later.length > 0 ||
        hasChanged ||
        moves.map((move) => move.id).join() !== before.moves.map((move) => move.id).join()
      );
    },

    async undo(merge, undoneBy, undoneAt) {
      await manager.update(MergeEntity, { id: merge.id }, { undoneBy, undoneAt });
      await giveBack(db, merge);
    },
  };
}

async function lockCustomersOf(db: SqlConnection, ids: readonly string[]): Promise<void> {
  await db.run(sql`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 1)) FROM (
      SELECT number_key AS key FROM record_phone WHERE record_id = ANY (${uuids(ids)})
      UNION SELECT customer_key FROM conversation WHERE record_id = ANY (${uuids(ids)}) ORDER BY key OFFSET 0
    ) AS customer`);
}

const conversationsOf = (db: SqlConnection, fromId: string, intoId: string) =>
  db.run<ConversationInMerge>(sql`
    SELECT own.id, own.phone_number_id AS "phoneNumberId", own.customer_key AS "customerKey", joins.id AS "joinsId",
      (SELECT count(*)::integer FROM message WHERE conversation_id IN (own.id, joins.id)) AS messages
    FROM conversation AS own
    LEFT JOIN conversation AS joins ON joins.record_id = ${intoId} AND joins.phone_number_id = own.phone_number_id
      AND joins.customer_key = own.customer_key
    WHERE own.record_id = ${fromId} ORDER BY own.id`);

const phonesOf = (db: SqlConnection, recordId: string) =>
  db.run<PhoneInMerge>(sql`
    SELECT kind, number, number_key AS key FROM record_phone WHERE record_id = ${recordId} ORDER BY position`);

const movesOf = (db: SqlConnection, conversations: readonly ConversationInMerge[]) =>
  db.run<MoveInMerge>(sql`
    SELECT move.id, from_conversation_id AS "fromConversationId", to_conversation_id AS "toConversationId",
      to_record_id AS "toRecordId"
    FROM conversation JOIN move ON move.phone_number_id = conversation.phone_number_id
      AND move.customer_key = conversation.customer_key
    WHERE conversation.id = ANY (${uuids(conversations.map(({ id }) => id))}) AND undone_at IS NULL ORDER BY place`);

const notesOf = (db: SqlConnection, conversations: readonly ConversationInMerge[]) =>
  db.run<{ id: string; conversationId: string }>(sql`
    SELECT id, conversation_id AS "conversationId" FROM note
    WHERE conversation_id = ANY (${uuids(conversations.flatMap(({ id, joinsId }) => (joinsId === null ? [] : id)))})
    ORDER BY id`);

/** Notes go with the texts. */
async function moveNotes(
  db: SqlConnection,
  { notes = [] }: Merge['before'],
  placeOf: (id: string) => string,
): Promise<void> {
  const groups = groupBy(notes, 'conversationId');
  for (const [conversationId, group] of groups)
    await db.run(
      relocateNotes(
        group.map(({ id }) => id),
        placeOf(conversationId),
      ),
    );
}

async function idsOf(db: SqlConnection, condition: Sql): Promise<string[]> {
  const rows = await db.run<{ id: string }>(sql`SELECT id FROM record WHERE ${condition} ORDER BY id`);
  return rows.map(({ id }) => id);
}

async function messageCounts(
  db: SqlConnection,
  conversations: readonly ConversationInMerge[],
): Promise<Map<string, number>> {
  const rows = await db.run<{ id: string; messages: number }>(sql`
    SELECT id, (SELECT count(*)::integer FROM message WHERE conversation_id = conversation.id) AS messages
    FROM conversation WHERE id = ANY (${uuids(conversations.map(({ id, joinsId }) => joinsId ?? id))})`);
  return new Map(rows.map(({ id, messages }) => [id, messages]));
}

/** The numbers that only the merged record has. */
function addedPhones({ from, into }: Merge['before']['phones']): PhoneInMerge[] {
  const known = new Set(into.map(({ key }) => key));
  return from.filter(({ key }) => !known.has(key));
}

const listOf = (phones: readonly PhoneInMerge[]) => phones.map(({ kind, number }) => `${kind} ${number}`).join();

async function writePhones(
  db: SqlConnection,
  recordId: string,
  phones: readonly PhoneInMerge[],
  position: number,
): Promise<void> {
  const rows = phones.map(({ kind, number, key }, index) => ({
    ...{ recordId, position: position + index, number, numberKey: key },
    kind: kind as RecordPhoneEntity['kind'],
  }));
  await db.run(recordPhones.insertAll(rows, 'recordId', 'position', 'kind', 'number', 'numberKey'));
}

/** Conversations, numbers, moves and relatives of the merged record go to the one that remains. */
async function takeOver(db: SqlConnection, { fromId, intoId, at, before }: Merge): Promise<void> {
  await db.run(sql`
    UPDATE record SET is_active = false, merged_into_id = ${intoId}, updated_at = ${at} WHERE id = ${fromId}`);
  await relate(db, before, { fromId, intoId });
  await db.run(sql`DELETE FROM record_phone WHERE record_id = ${fromId}`);
  const [last] = await db.run<{ position: number }>(sql`
    SELECT coalesce(max(position), -1) AS position FROM record_phone WHERE record_id = ${intoId}`);
  await writePhones(db, intoId, addedPhones(before.phones), (last?.position ?? -1) + 1);
  await moveConversations(db, before, intoId);

  const joins = new Map(before.conversations.map(({ id, joinsId }) => [id, joinsId]));
  const placeOf = (id: string) => joins.get(id) ?? id;
  await moveNotes(db, before, placeOf);
  await writeMoves(
    db,
    before.moves.map((move) => ({
      id: move.id,
      fromConversationId: placeOf(move.fromConversationId),
      toConversationId: placeOf(move.toConversationId),
      toRecordId: move.toRecordId === fromId ? intoId : move.toRecordId,
    })),
  );
}

async function giveBack(db: SqlConnection, { fromId, intoId, before }: Merge): Promise<void> {
  await db.run(sql`UPDATE record SET is_active = ${before.isActive}, merged_into_id = NULL WHERE id = ${fromId}`);
  await relate(db, before, { fromId: intoId, intoId: fromId });
  const added = addedPhones(before.phones);
  const now = await phonesOf(db, intoId);
  // Numbers that were written since then are what its CRM says.
  if (listOf(now) === listOf([...before.phones.into, ...added]))
    await db.run(sql`
      DELETE FROM record_phone WHERE record_id = ${intoId} AND number_key = ANY (${added.map(({ key }) => key)})`);
  await writePhones(db, fromId, before.phones.from, 0);
  await moveConversations(db, before, fromId);
  await moveNotes(db, before, (id) => id);
  await writeMoves(db, before.moves);
}

/** Those that name one of the two as their account, their contact, or what they were merged into. */
async function relate(
  db: SqlConnection,
  { accountOf, contactOf, mergedBefore }: Merge['before'],
  { fromId, intoId }: Pick<Merge, 'fromId' | 'intoId'>,
): Promise<void> {
  await db.run(sql`
    UPDATE record SET account_id = ${intoId} WHERE id = ANY (${uuids(accountOf)}) AND account_id = ${fromId}`);
  await db.run(sql`
    UPDATE record SET contact_id = ${intoId} WHERE id = ANY (${uuids(contactOf)}) AND contact_id = ${fromId}`);
  await db.run(sql`
    UPDATE record SET merged_into_id = ${intoId} WHERE id = ANY (${uuids(mergedBefore)}) AND merged_into_id = ${fromId}`);
}

/** Those that do not become part of another one. */
async function moveConversations(db: SqlConnection, { conversations }: Merge['before'], toId: string): Promise<void> {
  const moved = conversations.filter(({ joinsId }) => joinsId === null);
  await db.run(sql`
    UPDATE conversation SET record_id = record.id, record_owner_id = coalesce(record.owner_user_id, record.owner_team_id)
    FROM record WHERE record.id = ${toId} AND conversation.id = ANY (${uuids(moved.map(({ id }) => id))})`);
}

async function writeMoves(db: SqlConnection, moves: readonly MoveInMerge[]): Promise<void> {
  await db.run(sql`
    UPDATE move SET from_conversation_id = given."fromConversationId", to_conversation_id = given."toConversationId",
      to_record_id = given."toRecordId"
    FROM jsonb_to_recordset(${JSON.stringify(moves)})
      AS given (id uuid, "fromConversationId" uuid, "toConversationId" uuid, "toRecordId" uuid)
    WHERE move.id = given.id`);
}
