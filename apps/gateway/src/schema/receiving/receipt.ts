import { receiptStates, type Receipt as ReceiptModel, type ReceiptState as StateName } from '@patchbay/messaging';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { Node } from '../node';
import { ProviderKind } from '../directory/phone-number';
import { CursorScalar, DateTimeScalar } from '../scalars';

export const ReceiptState = Object.fromEntries(receiptStates.map((state) => [state, state])) as {
  [State in StateName]: State;
};
registerEnumType(ReceiptState, {
  name: 'ReceiptState',
  description: "How a carrier's callback ended.",
  valuesConfig: {
    PENDING: { description: 'Stored, and waiting for a worker.' },
    ROUTED: { description: 'A text that became a message, or a report that was kept with its message.' },
    DUPLICATE: { description: 'A text that had arrived before, in another callback.' },
    IGNORED: { description: 'It asked nothing of us; `cause` says why.' },
    QUARANTINED: { description: 'It could not be processed; `cause` says why. `retryReceipt` tries again.' },
  },
});

@ObjectType('Receipt', {
  implements: Node,
  description: "A carrier's callback as it came, stored before it was acknowledged. For administrators.",
})
export class Receipt extends Node {
  readonly nodeType = 'Receipt';
  readonly key!: string;

  @Field(() => ProviderKind, { description: 'The carrier that called.' })
  provider!: ProviderKind;

  @Field(() => String, {
    description: "The carrier's id of the event: a second callback with it is a duplicate and not stored.",
  })
  eventId!: string;

  @Field(() => ReceiptState, { description: 'How it ended.' })
  state!: StateName;

  @Field(() => String, { nullable: true, description: 'Why it ended so; null where that says it all.' })
  cause!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it waits.' })
  settledAt!: Date | null;

  @Field(() => String, { description: 'As the carrier sent it; bytes that are no text are replaced.' })
  body!: string;
}

@ObjectType({ description: 'A receipt in its place in a list.' })
export class ReceiptEdge {
  @Field(() => CursorScalar, { description: 'This place.' })
  cursor!: string;

  @Field(() => Receipt, { description: 'What is here.' })
  node!: Receipt;
}

@ObjectType({ description: 'A page of receipts.' })
export class ReceiptConnection {
  @Field(() => [ReceiptEdge], { description: 'In order.' })
  edges!: ReceiptEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo!: PageInfo;
}

export const toReceipt = ({
  id,
  carrier,
  eventId,
  state,
  cause,
  receivedAt,
  settledAt,
  rawBody,
}: ReceiptModel): Receipt =>
  Object.assign(new Receipt(), {
    key: id,
    provider: carrier.toUpperCase(),
    eventId,
    state,
    cause,
    receivedAt,
    settledAt,
    body: rawBody.toString('utf8'),
  });

export const receiptCursors = 'receipts';

export const toReceiptConnection = (
  rows: readonly ReceiptModel[],
  size: number,
  isBehindCursor: boolean,
): Connection<Receipt> =>
  connectionOf(rows, size, {
    cursorOf: ({ receivedAt, id }) => writeCursor(receiptCursors, { key: receivedAt, id }),
    toNode: toReceipt,
    isBehindCursor,
  });
