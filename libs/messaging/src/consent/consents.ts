/** What made a customer's consent change. */
export type ConsentSource = 'KEYWORD' | 'CARRIER' | 'USER';

export interface Consents {
  isOptedOut(phoneNumberId: string, customerKey: string): Promise<boolean>;
  /** Keeps the change and its source; false where it changed nothing. */
  change(change: {
    phoneNumberId: string;
    customerKey: string;
    isOptedOut: boolean;
    source: ConsentSource;
    messageId: string | null;
    userId: string | null;
    at: Date;
  }): Promise<boolean>;
}
