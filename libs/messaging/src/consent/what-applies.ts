import { type ConsentEntry, type ConsentMark, consentScopes, type ConsentState } from './consent-entry';

/** What applies to texts from one of our numbers to a customer. */
export interface Consent<Mark extends ConsentMark = ConsentMark> {
  readonly state: ConsentState;
  /** The entry that decides it; null if nothing was recorded. */
  readonly decidedBy: Mark | null;
}

/** One of our numbers, with the teams whose entries are about it: the team that it is assigned to, or those of its user. */
export interface ConsentSubject {
  readonly phoneNumberId: string;
  readonly teamIds: readonly string[];
}

/**
 * The one answer to "may we text this customer?", from the entries about a number in any order. The latest one decides. So a
 * later entry wins over an earlier one of the same scope, and a wider scope wins over an older narrower one. Of several with
 * the same time, an opt-out decides, then the widest.
 */
export function whatApplies<Mark extends ConsentMark>(entries: Iterable<Mark>): Consent<Mark> {
  let decidedBy: Mark | null = null;
  for (const entry of entries) if (decidedBy === null || isAfter(entry, decidedBy)) decidedBy = entry;
  return { state: decidedBy?.state ?? 'UNKNOWN', decidedBy };
}

/** Whether an entry is about texts from this number. */
export function isAbout(
  { scope, phoneNumberId, teamId }: Pick<ConsentEntry, 'scope' | 'phoneNumberId' | 'teamId'>,
  subject: ConsentSubject,
): boolean {
  switch (scope) {
    case 'COMPANY':
      return true;
    case 'TEAM':
      return teamId !== null && subject.teamIds.includes(teamId);
    case 'PHONE_NUMBER':
      return phoneNumberId === subject.phoneNumberId;
  }
}

/** The trigger `keep_consent_state` of the database says the same about entries of one subject. */
function isAfter(one: ConsentMark, other: ConsentMark): boolean {
  const [earlier, later] = [rankOf(other), rankOf(one)];
  const place = later.findIndex((part, index) => part !== earlier[index]);
  return place >= 0 && later[place]! > earlier[place]!;
}

const rankOf = ({ at, state, scope, id }: ConsentMark) => [
  at.getTime(),
  Number(state === 'OPTED_OUT'),
  consentScopes.indexOf(scope),
  id,
];
