import type { Owner, Viewer } from '@patchbay/access';
import type { RecordType, RoutingQuestion } from '@patchbay/routing-domain';
import type { PhoneNumber, Reading } from './phone-numbers';

export interface RecordPhone {
  readonly number: string;
  readonly key: string;
}

/** A record with what sending to it and filling in a template take. */
export interface RecordDetails {
  readonly id: string;
  readonly type: RecordType;
  readonly name: string;
  readonly owner: Owner;
  readonly ownerName: string;
  readonly accountName: string | null;
  readonly contactName: string | null;
  /** An opportunity has those of its contact and its account. Numbers that cannot be called are among them. */
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

export interface Records {
  /**
   * Waits until no other transaction works on texts of this customer number: two first texts of one unknown number
   * make one lead.
   */
  lockCustomer(numberKey: string): Promise<void>;
  /** What routing asks: the records that have the number, and where somebody moved the pair to. */
  routingQuestion(number: PhoneNumber, customerKey: string, options: Reading): Promise<RoutingQuestion>;
  addLead(lead: NewLead): Promise<void>;
  load(id: string): Promise<RecordDetails | undefined>;
  /** Whether a conversation of the record is within the viewer's sight. */
  hasConversationSeenBy(recordId: string, viewer: Viewer): Promise<boolean>;
}
