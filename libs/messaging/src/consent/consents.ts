import type { Viewer } from '@patchbay/access';
import type { TextRules } from '../company';
import type { KeyedConversation } from '../conversations';
import type { PhoneNumber } from '../directory';
import type { FoundSubject } from './check-consent';
import type { ConsentEntry } from './consent-entry';
import type { Consent, ConsentSubject } from './what-applies';

/** A text that may go out, or one that came in. */
export interface TextRoute {
  readonly phoneNumberId: string;
  readonly customerKey: string;
  /** Null if it is not known yet. */
  readonly recordId: string | null;
}

/** What the company and the customer say about a text, read together. */
export interface SendRules {
  readonly settings: TextRules;
  readonly consent: Consent;
  /** The teams whose entries are about the number. */
  readonly teamIds: readonly string[];
  /** Whether the customer ever texted this number. */
  readonly hasWritten: boolean;
  /** IANA, from the record; null if it has none. */
  readonly recordTimeZone: string | null;
}

/** The latest conversation of one of our numbers with a customer. */
export interface CustomerConversation extends ConsentSubject {
  readonly conversation: KeyedConversation;
  readonly phoneNumber: PhoneNumber;
}

/**
 * The ledger. A customer's number is in one column, `customer_key`. To erase a customer, call the SQL function
 * `replace_consent_customer(key, hash)`: it puts the hash in place of the key, forgets the evidence, and keeps what applies.
 */
export interface Consents {
  /** What decides about each text, in their order. One statement. */
  rulesFor(texts: readonly TextRoute[]): Promise<SendRules[]>;
  /** Of these customers, the entries that decide in their scope: one for each number, team and the company. */
  decidingOf(customerKeys: readonly string[]): Promise<ConsentEntry[]>;
  /** All conversations of these customers: of each number, the one with the latest message. At most `maxConversationsTold`. */
  conversationsOf(customerKeys: readonly string[]): Promise<CustomerConversation[]>;
  /** All entries of these customers with these times. */
  entriesAt(moments: readonly Pick<ConsentEntry, 'customerKey' | 'at'>[]): Promise<ConsentEntry[]>;
  /** The numbers and teams with these ids. */
  subjectsOf(ids: readonly string[]): Promise<FoundSubject[]>;
  /** Those among these customers of whom the viewer sees a record or a conversation. */
  visibleCustomers(viewer: Viewer, customerKeys: readonly string[]): Promise<Set<string>>;
  /** Waits until no other transaction works on texts or consent of these customers. */
  lockCustomers(customerKeys: readonly string[]): Promise<void>;
  add(entries: readonly ConsentEntry[]): Promise<void>;
}

/** The most conversations that one call tells about: the customers of the others read it when they look. */
export const maxConversationsTold = 2_000;
