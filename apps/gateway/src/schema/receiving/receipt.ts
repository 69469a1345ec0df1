import {
  carrierKindOf,
  type CauseCode as CauseCodeName,
  isDismissed,
  type Receipt as ReceiptModel,
  type ReceiptState as StateName,
} from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { ProviderKind } from '../directory';
import { createEnum } from '../enum';
import { Node } from '../node';
import { DateTimeScalar, E164Scalar } from '../scalars';

export const ReceiptState = createEnum<StateName>('ReceiptState', "What became of a carrier's callback.", {
  PENDING: 'Stored, waiting for a worker.',
  ROUTED: 'A text that became a message, or a report that was stored with its message.',
  DUPLICATE: 'A text that had already arrived in another callback.',
  IGNORED: 'It needed no action; `cause` says why.',
  QUARANTINED: 'It could not be processed; `cause` says why. `retryReceipt` tries again.',
});

export const ReceiptCauseCode = createEnum<CauseCodeName>(
  'ReceiptCauseCode',
  'Why a receipt has its state, for programs: `cause` is for people.',
  {
    ARRIVED_BEFORE: 'The text had arrived in another callback.',
    PART_OF_TEXT: 'It is a part of a long text.',
    NO_ACTION_NEEDED: 'It is about nothing that is used here, such as a probe of the URL.',
    NOT_OUR_MESSAGE: 'A report on a text that was not sent from here.',
    UNKNOWN_PHONE_NUMBER: 'The text went to a number that the company does not have here.',
    INVALID_SENDER: 'The sender is not a number, a short code or a name.',
    UNREADABLE: "It is signed, but not what the carrier's API describes.",
    CARRIER_NOT_SET_UP: 'Its carrier is not set up here any more.',
    KEPT_FAILING: 'It could not be processed several times.',
  },
);

@ObjectType('Receipt', {
  implements: Node,
  description: "A carrier's callback, stored as received before it was acknowledged. For administrators.",
})
export class Receipt extends Node {
  readonly nodeType = 'Receipt';
  readonly key!: string;

  @Field(() => ProviderKind, { name: 'provider', description: 'The carrier that sent it.' })
  carrier!: string;

  @Field(() => String, {
    description: "The carrier's ID of the event. A second callback with the same ID is not stored.",
  })
  eventId!: string;

  @Field(() => ReceiptState, { description: 'What became of it.' })
  state!: StateName;

  @Field(() => String, { nullable: true, description: 'Why it has this state; null if there is nothing to add.' })
  cause!: string | null;

  @Field(() => ReceiptCauseCode, {
    nullable: true,
    description:
      'Why it has this state, for programs; null if there is nothing to add, and if an earlier version processed it.',
  })
  causeCode!: CauseCodeName | null;

  @Field(() => E164Scalar, {
    nullable: true,
    description:
      'With UNKNOWN_PHONE_NUMBER, the number that the text went to: add it with `upsertPhoneNumbers`, then retry. Otherwise null.',
  })
  missingNumber!: string | null;

  @Field(() => Boolean, {
    description:
      'An administrator decided that nothing is done about it, so it is IGNORED. `restoreReceipt` takes that back, and `retryReceipt` processes it.',
  })
  isDismissed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the administrator wrote who dismissed it; null if it is not dismissed, and without a reason.',
  })
  dismissalReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was processed; null while it is PENDING.' })
  settledAt!: Date | null;

  @Field(() => String, { description: 'The request body as UTF-8; invalid bytes are replaced.' })
  body!: string;
}

export const toReceipt = ({ id, rawBody, carrier, ...receipt }: ReceiptModel): Receipt =>
  Object.assign(new Receipt(), {
    ...receipt,
    isDismissed: isDismissed(receipt),
    carrier: carrierKindOf(carrier),
    key: id,
    body: rawBody.toString('utf8'),
  });

export const receiptConnection = createConnection({
  type: () => Receipt,
  typeName: 'Receipt',
  name: 'receipts',
  placeOf: ({ receivedAt, id }: ReceiptModel) => ({ key: receivedAt, id }),
  toNode: toReceipt,
});
