import type { Media, MessageDirection } from '@patchbay/messaging';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { sqlOn, text } from '../sql/statement';

/** A text that reached a customer's phone, or left it. */
export interface PhoneText {
  readonly id: string;
  readonly carrierMessageId: string | null;
  readonly direction: MessageDirection;
  /** Ours. */
  readonly number: string;
  readonly customerNumber: string;
  readonly body: string;
  readonly media: readonly Media[];
  readonly at: Date;
}

/** How many texts of a phone are read: the latest. */
export const maxPhoneTexts = 500;

/** What is on a customer's phone. Nobody's rights are asked: it is for the simulated phones of a demo. */
export function createCustomerPhoneQueries(pool: Pool) {
  const db = sqlOn(pool);
  return {
    /** Latest first, with any of our numbers. */
    textsOf: (customerKey: string): Promise<PhoneText[]> =>
      db.run<PhoneText>(sql`
        SELECT message.id, message.carrier_message_id AS "carrierMessageId", message.direction, phone_number.number,
          conversation.customer_number AS "customerNumber", message.body, message.media, message.created_at AS at
        FROM conversation
        JOIN phone_number ON phone_number.id = conversation.phone_number_id
        JOIN message ON message.conversation_id = conversation.id
        WHERE conversation.customer_key = ${text(customerKey)} AND message.status IN ('RECEIVED', 'SENT', 'DELIVERED')
        ORDER BY message.created_at DESC, message.id DESC LIMIT ${maxPhoneTexts}`),
  };
}
