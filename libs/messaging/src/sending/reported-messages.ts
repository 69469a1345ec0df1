import type { CarrierName } from '../carrier';
import type { CarrierText, LockedDelivery } from '../conversations';
import type { Transaction } from '../database';
import type { ReceivedReport } from './read-reports';

/** The messages that the reports of a batch are about, locked. */
export class ReportedMessages {
  private constructor(
    private readonly deliveries: ReadonlyMap<string, LockedDelivery>,
    private readonly idsOfNames: Map<string, string>,
  ) {}

  static async lock(tx: Transaction, reports: readonly ReceivedReport[]): Promise<ReportedMessages> {
    const known = await tx.messages.findOutboundIds(reports.flatMap(carrierTextOf));
    const given = reports.flatMap(({ report: { messageId } }) => messageId ?? []);
    const locked = await tx.messages.lockDeliveries([...known.map(({ id }) => id), ...given]);
    return new ReportedMessages(
      new Map(locked.map((delivery) => [delivery.message.id, delivery])),
      new Map(known.map(({ id, carrier, carrierMessageId }) => [nameOf(carrier, carrierMessageId), id])),
    );
  }

  /** The message of a report, by the carrier's id or else by ours. */
  find({ receipt, report: { carrierMessageId, messageId } }: ReceivedReport): LockedDelivery | undefined {
    const known =
      carrierMessageId === null ? undefined : this.idsOfNames.get(nameOf(receipt.carrier, carrierMessageId));
    const id = known ?? messageId;
    return id === null ? undefined : this.deliveries.get(id);
  }

  /** The message has this name from now on: later reports find it by that. */
  addName({ message, carrier }: LockedDelivery, carrierMessageId: string): void {
    this.idsOfNames.set(nameOf(carrier, carrierMessageId), message.id);
  }
}

const nameOf = (carrier: CarrierName, carrierMessageId: string) => `${carrier} ${carrierMessageId}`;

const carrierTextOf = ({ receipt: { carrier }, report: { carrierMessageId } }: ReceivedReport): CarrierText[] =>
  carrierMessageId === null ? [] : [{ carrier, carrierMessageId }];
