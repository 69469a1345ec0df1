import { consentFields, isPhone, type Mapping } from '../columns';
import type { DateRules } from '../values';

/** What an entry is about, as the API takes it. */
export type ConsentSubject =
  | { readonly scope: 'COMPANY' }
  | { readonly scope: 'PHONE_NUMBER' | 'TEAM'; readonly subjectId: string };

/** What consent in a row means depends on this. */
export interface ConsentRules {
  /** Only the columns that say who may be texted, so that a fault in another one costs no opt-out. */
  readonly mapping: Mapping;
  readonly country: string | undefined;
  readonly dates: DateRules;
  /** The name of the file, for the evidence. */
  readonly file: string;
  /** Rows without a state are opt-outs. */
  readonly isOptOutList: boolean;
  /** Of rows that do not name one. */
  readonly subject: ConsentSubject;
  /** One of our numbers or teams, by what a file calls it. */
  readonly subjectOf: (written: string) => ConsentSubject | undefined;
  readonly now: Date;
}

const states: readonly string[] = ['optedOut', 'optedIn', 'mayText', 'consent', 'optedOutAt', 'optedInAt'];

/** Whether the file says anything about consent. */
export const hasConsent = ({ columns }: Mapping): boolean => columns.some(({ field }) => states.includes(field));

/** Without the columns that consent does not depend on. */
export const consentColumnsOf = (mapping: Mapping): Mapping => ({
  ...mapping,
  columns: mapping.columns.filter(
    ({ field }) =>
      isPhone(field) || field === 'sourceUpdatedAt' || (consentFields as readonly string[]).includes(field),
  ),
});
