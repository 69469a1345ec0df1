export const consentScopes = ['PHONE_NUMBER', 'TEAM', 'COMPANY'] as const;
/** What an entry is about: one of our numbers, those of a team and its members, or all. From narrow to wide. */
export type ConsentScope = (typeof consentScopes)[number];

export type ConsentState = 'UNKNOWN' | 'OPTED_IN' | 'OPTED_OUT';

/** Where an entry comes from. NATURAL_LANGUAGE is a clear wish that is no keyword. */
export type ConsentSource = 'KEYWORD' | 'NATURAL_LANGUAGE' | 'CARRIER' | 'USER' | 'API' | 'IMPORT';

/** What decides which of two entries applies. */
export interface ConsentMark {
  readonly id: string;
  readonly scope: ConsentScope;
  readonly state: Exclude<ConsentState, 'UNKNOWN'>;
  /** When it was given, which may be before it was recorded. */
  readonly at: Date;
}

/** One change of what a customer allows. It is never changed or deleted. */
export interface ConsentEntry extends ConsentMark {
  /** The key of the customer's number; a keyed hash of it if the customer was erased. */
  readonly customerKey: string;
  /** The number or the team that it is about, if it is not about the company. */
  readonly phoneNumberId: string | null;
  readonly teamId: string | null;
  readonly source: ConsentSource;
  readonly recordedAt: Date;
  readonly userId: string | null;
  readonly accountId: string | null;
  /** The text that says it, or that the carrier refused. */
  readonly messageId: string | null;
  /** Where and how it was given, such as the URL of a form. */
  readonly evidence: string | null;
  /** The version of the matcher that read the text; null if none did. */
  readonly matcherVersion: number | null;
}

/** The most characters of the evidence of an entry. */
export const maxEvidenceLength = 1_000;
