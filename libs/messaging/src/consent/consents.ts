/** What changed a customer's consent. */
export type ConsentSource = 'KEYWORD' | 'CARRIER' | 'USER' | 'SERVICE_ACCOUNT';

export interface ConsentPair {
  readonly phoneNumberId: string;
  readonly customerKey: string;
}

export interface Consents {
  isOptedOut(phoneNumberId: string, customerKey: string): Promise<boolean>;
  /** The pairs of numbers among these whose customer opted out. */
  findOptedOut(pairs: readonly ConsentPair[]): Promise<ConsentPair[]>;
  /** When it last changed; null if it never did. */
  lastChangeAt(phoneNumberId: string, customerKey: string): Promise<Date | null>;
  /** Stores the change and its source; false if consent was already like this. */
  change(change: {
    phoneNumberId: string;
    customerKey: string;
    isOptedOut: boolean;
    source: ConsentSource;
    messageId: string | null;
    userId: string | null;
    /** The service account that changed it; null if none did. */
    accountId?: string | null;
    at: Date;
  }): Promise<boolean>;
}
