import type { CarrierName, Receipt as ReceiptModel, ReceiptState as StateName } from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { ProviderKind } from '../directory';
import { createEnum } from '../enum';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

export const ReceiptState = createEnum<StateName>('ReceiptState', "What became of a carrier's callback.", {
  PENDING: 'Stored, waiting for a worker.',
  ROUTED: 'A text that became a message, or a report that was stored with its message.',
  DUPLICATE: 'A text that had already arrived in another callback.',
  IGNORED: 'It needed no action; `cause` says why.',
  QUARANTINED: 'It could not be processed; `cause` says why. `retryReceipt` tries again.',
});

@ObjectType('Receipt', {
  implements: Node,
  description: "A carrier's callback, stored as received before it was acknowledged. For administrators.",
})
export class Receipt extends Node {
  readonly nodeType = 'Receipt';
  readonly key!: string;

  @Field(() => ProviderKind, { name: 'provider', description: 'The carrier that sent it.' })
  carrier!: CarrierName;

  @Field(() => String, {
    description: "The carrier's ID of the event. A second callback with the same ID is not stored.",
  })
  eventId!: string;

  @Field(() => ReceiptState, { description: 'What became of it.' })
  state!: StateName;

  @Field(() => String, { nullable: true, description: 'Why it has this state; null if there is nothing to add.' })
  cause!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was processed; null while it is PENDING.' })
  settledAt!: Date | null;

  @Field(() => String, { description: 'The request body as UTF-8; invalid bytes are replaced.' })
  body!: string;
}

export const toReceipt = ({ id, rawBody, ...receipt }: ReceiptModel): Receipt =>
  Object.assign(new Receipt(), { ...receipt, key: id, body: rawBody.toString('utf8') });

export const receiptConnection = createConnection({
  type: () => Receipt,
  typeName: 'Receipt',
  name: 'receipts',
  placeOf: ({ receivedAt, id }: ReceiptModel) => ({ key: receivedAt, id }),
  toNode: toReceipt,
});
