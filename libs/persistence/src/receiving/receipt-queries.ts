import { type CauseCode, quarantineCodes, type Receipt, type ReceiptState } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import { Any, type DataSource } from 'typeorm';
import { and, limitOf, type Page } from '../sql/page';
import { sqlOn, texts, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { bodyPatterns } from './body-patterns';
import { ReceiptEntity } from './receipt.entity';

/** How many receipts a page of a search looks through. */
export const maxSearchedReceipts = 10_000;

/** All that are given hold. */
export interface ReceiptFilter {
  readonly states?: readonly ReceiptState[] | null;
  readonly causeCodes?: readonly CauseCode[] | null;
  readonly isDismissed?: boolean | null;
  /** Words, or a part of a number, anywhere in what the carrier sent. */
  readonly search?: string | null;
}

/** The ledger, for administrators. The caller has asked the policy. */
export interface ReceiptQueries {
  byIds(ids: readonly string[]): Promise<Receipt[]>;
  /** Latest first, which is the order of their ids. */
  list(filter: ReceiptFilter, page: Page): Promise<Receipt[]>;
}

const receiptRows = table(ReceiptEntity);

export function createReceiptQueries(dataSource: DataSource): ReceiptQueries {
  const db = sqlOn(dataSource);
  const repository = dataSource.getRepository(ReceiptEntity);
  return {
    byIds: (ids) => repository.findBy({ id: Any([...ids]) }),
    list: (filter, { limit, after }) => {
      const behind = after == null ? sql`true` : sql`id < ${uuid(after.id)}`;
      const patterns = bodyPatterns(filter.search ?? '');
      const wanted = sql`SELECT * FROM receipt WHERE ${and([behind, ...conditionsOf(filter)])} ORDER BY id DESC`;
      return db.run<Receipt>(
        patterns.length === 0
          ? sql`SELECT ${receiptRows.columns()} FROM (${wanted} LIMIT ${limitOf(limit)}) AS receipt ORDER BY id DESC`
          : sql`SELECT ${receiptRows.columns()} FROM (${wanted} LIMIT ${limitOf(maxSearchedReceipts)}) AS receipt
              WHERE lower(encode(raw_body, 'escape')) LIKE ANY (${texts(patterns)})
              ORDER BY id DESC LIMIT ${limitOf(limit)}`,
      );
    },
  };
}

const dismissed = sql`(state = 'IGNORED' AND coalesce(cause_code, '') = ANY (${texts(quarantineCodes)}))`;

function conditionsOf({ states, causeCodes, isDismissed }: ReceiptFilter): Sql[] {
  return [
    ...(states == null ? [] : [sql`state = ANY (${texts(states)})`]),
    ...(causeCodes == null ? [] : [sql`cause_code = ANY (${texts(causeCodes)})`]),
    ...(isDismissed == null ? [] : [isDismissed ? dismissed : sql`NOT ${dismissed}`]),
  ];
}
