import type { Owner, Viewer } from '@patchbay/access';
import type { RecordType, RoutingQuestion } from '@patchbay/routing-domain';
import type { Burst } from '../conversations';
import type { FieldValues } from './directory';
import type { PhoneNumber, Reading } from './phone-numbers';

export interface RecordPhone {
  readonly number: string;
  readonly key: string;
}

/** A record with what sending to it and filling in a template need. */
export interface RecordDetails {
  readonly id: string;
  readonly type: RecordType;
  readonly name: string;
  /** False if its name is one of its numbers: a text created it, and nobody has given it a name. */
  readonly hasName: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fields: FieldValues;
  /** IANA: where the customer is; null if it is not known. */
  readonly timeZone: string | null;
  readonly owner: Owner;
  readonly ownerName: string;
  readonly accountName: string | null;
  readonly contactName: string | null;
  /** An opportunity has those of its contact and its account. Includes short codes and sender names. */
  readonly phones: readonly RecordPhone[];
}

export interface NewLead {
  readonly id: string;
  readonly name: string;
  readonly owner: Owner;
  readonly number: string;
  readonly numberKey: string;
  readonly at: Date;
}

/** A question for routing that a move may decide. */
export interface MovableQuestion extends RoutingQuestion {
  /** The latest burst of texts of the pair of numbers. */
  readonly burst: Burst | null;
  /** The question as it would be if the pair of numbers had never been moved. */
  readonly withoutMove: RoutingQuestion;
}

/** One of our numbers, and the key of a customer's number. */
export interface CustomerOfNumber {
  readonly number: PhoneNumber;
  readonly customerKey: string;
}

export interface Records {
  /**
   * Waits until no other transaction works on texts of this customer number. Otherwise two first texts of an unknown
   * number would create two leads.
   */
  lockCustomer(numberKey: string): Promise<void>;
  /** The same for many customer numbers, without waiting: returns those that no other transaction works on. */
  tryLockCustomers(numberKeys: readonly string[]): Promise<Set<string>>;
  /**
   * What routing needs for each pair, in the order of the pairs: the records with the customer's number, and the latest
   * move of the pair.
   */
  routingQuestions(pairs: readonly CustomerOfNumber[], options: Reading): Promise<MovableQuestion[]>;
  addLeads(leads: readonly NewLead[]): Promise<void>;
  /** The record, or the one that it was merged into. */
  load(id: string): Promise<RecordDetails | undefined>;
  /** Whether the viewer can see a conversation of the record. */
  hasConversationSeenBy(recordId: string, viewer: Viewer): Promise<boolean>;
}
