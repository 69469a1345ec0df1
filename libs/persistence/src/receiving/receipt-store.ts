import type { Outcomes, Receipt, Receipts, SettledReceipt } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { eachOf, sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { ReceiptEntity } from './receipt.entity';

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
        UPDATE receipt SET state = given.state, cause = given.cause, cause_code = given.cause_code, settled_at = ${at}
        FROM unnest(
          ${uuids(verdicts.map(({ receiptId }) => receiptId))},
          ${texts(verdicts.map(({ state }) => state))},
          ${texts(verdicts.map(({ cause }) => cause && cause.words))},
          ${texts(verdicts.map(({ cause }) => cause && cause.code))}
        ) AS given (id, state, cause, cause_code)
        WHERE receipt.id = given.id
        RETURNING receipt.id AS "receiptId", receipt.carrier, receipt.kind, receipt.state, receipt.cause_code AS code`);
      outcomes.settled(settled);
    },
    async reopen(id) {
      await repository.update({ id }, { state: 'PENDING', cause: null, causeCode: null, settledAt: null });
    },
  };
}
