import type { Outcomes, Receipt, Receipts, SettledReceipt } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type EntityManager } from 'typeorm';
import { limitOf } from '../sql/page';
import { eachOf, sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { ReceiptEntity } from './receipt.entity';
import { isSetAside } from './set-aside';

const receiptRows = table(ReceiptEntity);

export function createReceiptStore(manager: EntityManager, outcomes: Pick<Outcomes, 'settled'>): Receipts {
  const db = sqlOn(manager);
  const repository = manager.getRepository(ReceiptEntity);
  return {
    load: (ids) => db.planOnce<Receipt>(sql`SELECT ${receiptRows.columns()} FROM receipt WHERE id IN ${eachOf(ids)}`),
    lock: async (id) => (await repository.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined,
    async settle(verdicts, at) {
      if (verdicts.length === 0) return;
      const settled = await db.planOnce<SettledReceipt>(sql`
        UPDATE receipt SET state = given.state, cause = given.cause, cause_code = given.cause_code,
          missing_number = given.number, settled_at = ${at}
        FROM unnest(
          ${uuids(verdicts.map(({ receiptId }) => receiptId))},
          ${texts(verdicts.map(({ state }) => state))},
          ${texts(verdicts.map(({ cause }) => cause && cause.words))},
          ${texts(verdicts.map(({ cause }) => cause && cause.code))},
          ${texts(verdicts.map(({ cause }) => cause?.number ?? null))}
        ) AS given (id, state, cause, cause_code, number)
        WHERE receipt.id = given.id
        RETURNING receipt.id AS "receiptId", receipt.carrier, receipt.kind, receipt.state, receipt.cause_code AS code`);
      outcomes.settled(settled);
    },
    lockAlike: ({ causeCode, missingNumber }, limit) =>
      db.run<Receipt>(sql`
        SELECT ${receiptRows.columns()} FROM receipt
        WHERE ${isSetAside} AND cause_code = ${causeCode} AND coalesce(missing_number, '') = ${missingNumber ?? ''}
        ORDER BY id LIMIT ${limitOf(limit)} FOR UPDATE SKIP LOCKED`),
    async dismiss(ids, dismissalReason) {
      await repository.update({ id: Any([...ids]) }, { state: 'IGNORED', dismissalReason });
    },
    async restore(id) {
      await repository.update({ id }, { state: 'QUARANTINED', dismissalReason: null });
    },
    async reopen(ids) {
      await repository.update(
        { id: Any([...ids]) },
        { state: 'PENDING', cause: null, causeCode: null, missingNumber: null, dismissalReason: null, settledAt: null },
      );
    },
  };
}
