import type { Owner } from '@patchbay/access';
import {
  type Assets,
  type HandOvers,
  type HandOverScope,
  type Leaver,
  maxAssets,
  type Message,
} from '@patchbay/messaging';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { messageRows } from '../conversations';
import { findPhoneNumbers, PhoneNumberEntity, TeamEntity, UserEntity } from '../directory';
import { ownerColumns, ownerOf, withOwner } from '../sql/owner';
import { limitOf } from '../sql/page';
import { type SqlConnection, sqlOn, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { TemplateEntity } from '../templates';
import { PlannedTransferEntity } from './planned-transfer.entity';

const templates = table(TemplateEntity);

export function createHandOverStore(manager: EntityManager): HandOvers {
  const db = sqlOn(manager);
  return {
    lockOwner: (owner) => lockOwner(db, owner),
    lockNumber: async (id) => (await findPhoneNumbers(db, sql`id = ${id}`, sql`FOR NO KEY UPDATE`))[0],
    assetsOf: (scope) => assetsOf(db, scope),
    readAgain: (assets) => readAgain(db, assets),
    giveAll: (from, to) => giveAll(db, from, to),
    async giveNumber(id, to) {
      await manager.update(PhoneNumberEntity, { id }, ownerColumns(to.owner));
      await giveScheduled(db, await scheduledIds(db, sql`conversation.phone_number_id = ${id}`), to);
    },
    async setActive({ kind, id }, isActive) {
      await manager.update<{ id: string; isActive: boolean }>(
        kind === 'user' ? UserEntity : TeamEntity,
        { id },
        { isActive },
      );
    },
    async retireNumber(id, isAttended) {
      await manager.update(PhoneNumberEntity, { id }, { isActive: false, isAttended });
    },
    async planTransfer({ to, ...transfer }) {
      await manager.insert(PlannedTransferEntity, { ...transfer, ...ownerColumns(to) });
    },
    async dropTransfer(phoneNumberId) {
      await manager.delete(PlannedTransferEntity, { phoneNumberId });
    },
    async findTransfer(id) {
      const found = await manager.findOneBy(PlannedTransferEntity, { id });
      if (found === null) return undefined;
      return { id, phoneNumberId: found.phoneNumberId, at: found.at, to: ownerOf(found) };
    },
  };
}

async function lockOwner(db: SqlConnection, owner: Owner): Promise<Leaver | undefined> {
  const [found] = await db.run<Omit<Leaver, 'owner'>>(
    owner.kind === 'user'
      ? sql`
        SELECT name, is_active AS "isActive", role <> 'VIEWER' AS "mayText", id AS "senderId" FROM app_user
        WHERE id = ${owner.id} FOR NO KEY UPDATE`
      : sql`
        SELECT team.name, team.is_active AS "isActive", true AS "mayText",
          (SELECT id FROM app_user WHERE id = lead_id AND is_active AND role <> 'VIEWER') AS "senderId"
        FROM team WHERE team.id = ${owner.id} FOR NO KEY UPDATE`,
  );
  return found && { owner, ...found };
}

const isOwnedBy = ({ kind, id }: Owner, table: string): Sql => sql`${raw(`${table}.owner_${kind}_id`)} = ${id}`;

const none = sql`false`;

/** What belongs to a scope, as conditions on the tables. */
function conditionsOf(scope: HandOverScope) {
  if ('phoneNumberId' in scope) {
    const isOn = sql`conversation.phone_number_id = ${scope.phoneNumberId}`;
    return {
      number: sql`id = ${scope.phoneNumberId}`,
      record: none,
      template: none,
      conversation: isOn,
      message: isOn,
    };
  }
  const { owner } = scope;
  const isOnNumber = sql`conversation.phone_number_id IN (SELECT id FROM phone_number WHERE ${isOwnedBy(owner, 'phone_number')})`;
  return {
    number: isOwnedBy(owner, 'phone_number'),
    record: isOwnedBy(owner, 'record'),
    template: isOwnedBy(owner, 'template'),
    conversation: sql`(conversation.record_owner_id = ${owner.id} OR ${isOnNumber})`,
    message: owner.kind === 'user' ? sql`message.sender_id = ${owner.id}` : isOnNumber,
  };
}

async function assetsOf(db: SqlConnection, scope: HandOverScope) {
  const limit = sql`LIMIT ${limitOf(maxAssets)}`;
  const { number, record, template, conversation, message } = conditionsOf(scope);
  const count = async (of: Sql): Promise<number> =>
    (await db.run<{ count: number }>(sql`SELECT count(*)::integer AS count FROM ${of}`))[0]?.count ?? 0;
  const idsOf = async (of: Sql): Promise<string[]> =>
    (await db.run<{ id: string }>(sql`SELECT id FROM ${of} ${limit}`)).map(({ id }) => id);
  const records = sql`record WHERE ${record} AND merged_into_id IS NULL`;
  const conversations = sql`conversation WHERE ${conversation} AND last_message_id IS NOT NULL`;
  const messagesThat = (condition: Sql) =>
    db.run<Message>(sql`
      SELECT ${messageRows.columns()} FROM message JOIN conversation ON conversation.id = message.conversation_id
      WHERE ${message} AND ${condition} ORDER BY message.created_at, message.id ${limit}`);
  return {
    phoneNumbers: (await findPhoneNumbers(db, number)).slice(0, maxAssets),
    recordIds: await idsOf(sql`${records} ORDER BY name, id`),
    recordCount: await count(records),
    openConversationIds: await idsOf(sql`${conversations} ORDER BY last_message_at DESC, id DESC`),
    openConversationCount: await count(conversations),
    scheduledMessages: await messagesThat(sql`message.status = 'SCHEDULED'`),
    messagesInDoubt: await messagesThat(sql`message.needs_attention AND message.status = 'SENDING'`),
    templates: (
      await db.run<TemplateEntity>(
        sql`SELECT ${templates.columns()} FROM template WHERE ${template} ORDER BY name, id ${limit}`,
      )
    ).map(withOwner),
  };
}

async function readAgain(db: SqlConnection, assets: Assets): Promise<Assets> {
  const idsOf = (rows: readonly { readonly id: string }[]) => uuids(rows.map(({ id }) => id));
  const messagesOf = (rows: readonly Message[]) =>
    db.run<Message>(sql`
      SELECT ${messageRows.columns()} FROM message WHERE id = ANY (${idsOf(rows)}) ORDER BY created_at, id`);
  const { phoneNumbers, scheduledMessages, messagesInDoubt, templates: given } = assets;
  return {
    ...assets,
    phoneNumbers: await findPhoneNumbers(db, sql`id = ANY (${idsOf(phoneNumbers)})`),
    scheduledMessages: await messagesOf(scheduledMessages),
    messagesInDoubt: await messagesOf(messagesInDoubt),
    templates: (
      await db.run<TemplateEntity>(
        sql`SELECT ${templates.columns()} FROM template WHERE id = ANY (${idsOf(given)}) ORDER BY name, id`,
      )
    ).map(withOwner),
  };
}

async function giveAll(db: SqlConnection, from: Owner, to: Leaver): Promise<void> {
  const { ownerUserId, ownerTeamId } = ownerColumns(to.owner);
  const given = sql`owner_user_id = ${ownerUserId}, owner_team_id = ${ownerTeamId}`;
  // Those of a team are scheduled from its numbers, which it won't have any more.
  const scheduled = await scheduledIds(db, conditionsOf({ owner: from }).message);
  // In the order in which routing locks them: numbers, records, scheduled texts.
  await db.run(
    sql`SELECT 1 FROM phone_number WHERE ${isOwnedBy(from, 'phone_number')} ORDER BY number FOR NO KEY UPDATE`,
  );
  await db.run(sql`UPDATE phone_number SET ${given} WHERE ${isOwnedBy(from, 'phone_number')}`);
  await db.run(sql`SELECT 1 FROM record WHERE ${isOwnedBy(from, 'record')} ORDER BY id FOR UPDATE`);
  await db.run(sql`UPDATE record SET ${given} WHERE ${isOwnedBy(from, 'record')}`);
  await db.run(sql`UPDATE template SET ${given} WHERE ${isOwnedBy(from, 'template')}`);
  await db.run(sql`UPDATE planned_transfer SET ${given} WHERE ${isOwnedBy(from, 'planned_transfer')}`);
  await giveScheduled(db, scheduled, to);
}

/** `condition` is on messages with their conversations. */
async function scheduledIds(db: SqlConnection, condition: Sql): Promise<string[]> {
  const rows = await db.run<{ id: string }>(sql`
    SELECT message.id FROM message JOIN conversation ON conversation.id = message.conversation_id
    WHERE message.status = 'SCHEDULED' AND message.sender_id IS NOT NULL AND ${condition} ORDER BY message.id`);
  return rows.map(({ id }) => id);
}

async function giveScheduled(db: SqlConnection, ids: readonly string[], { senderId }: Leaver): Promise<void> {
  if (senderId === null) return;
  await db.run(sql`
    UPDATE message SET sender_id = ${senderId}, idempotency_key = NULL WHERE id = ANY (${uuids(ids)}) AND status = 'SCHEDULED'`);
}
