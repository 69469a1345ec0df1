import { canAdminister, canSeeConversation, canSeePhoneNumber, type Owner, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { numberKey } from '../numbers/number-key';
import { readCustomerAddress } from '../numbers/read-customer-address';
import { type Refusal, refusal, type RefusalCode } from '../refusal';
import { type ConsentScope, type ConsentSource, type ConsentState, maxEvidenceLength } from './consent-entry';
import type { CustomerConversation } from './consents';

export interface ConsentInput {
  /** In any spelling that routing treats as equal. */
  readonly customerNumber: string;
  readonly scope: ConsentScope;
  /** Undefined without one. What no row has, if the given id is not valid. */
  readonly subjectId?: string | undefined;
  readonly state: ConsentState;
  readonly source: ConsentSource;
  /** Null for now. */
  readonly at: Date | null;
  readonly evidence: string | null;
}

/** A number or a team that an entry can be about. A number has an owner. */
export interface FoundSubject {
  readonly id: string;
  readonly scope: Exclude<ConsentScope, 'COMPANY'>;
  readonly owner: Owner | null;
}

/** Machines' clocks differ a little. */
const maxAheadMs = 60_000;

/** What sellers can say of themselves. */
const ofSellers: readonly ConsentSource[] = ['USER', 'NATURAL_LANGUAGE', 'API'];

/** What is known of the rows of one call. */
export interface ConsentFacts {
  readonly now: Date;
  readonly subjects: ReadonlyMap<string, FoundSubject>;
  /** The keys of customers whom the viewer may see. */
  readonly visible: ReadonlySet<string>;
  readonly conversations: readonly CustomerConversation[];
}

export const customerKeyOf = ({ customerNumber }: Pick<ConsentInput, 'customerNumber'>): string | null => {
  const address = readCustomerAddress(customerNumber);
  return address === null ? null : numberKey(address.address);
};

export async function readConsentFacts(
  tx: Transaction,
  viewer: Viewer,
  input: readonly ConsentInput[],
  now: Date,
): Promise<ConsentFacts> {
  const keys = [...new Set(input.flatMap((row) => customerKeyOf(row) ?? []))];
  const found = await tx.consents.subjectsOf(input.flatMap(({ subjectId }) => subjectId ?? []));
  const subjects = new Map(found.map((subject) => [subject.id, subject]));
  if (canAdminister(viewer)) return { now, subjects, visible: new Set(keys), conversations: [] };
  return {
    ...{ now, subjects },
    visible: await tx.consents.visibleCustomers(viewer, keys),
    conversations: await tx.consents.conversationsOf(keys),
  };
}

/** Why a row cannot be recorded; none if it can. Paths are relative to the row. */
export function faultsOfConsent(viewer: Viewer, row: ConsentInput, facts: ConsentFacts): Refusal[] {
  const key = customerKeyOf(row);
  if (key === null)
    return [refusal('INVALID_NUMBER', 'This is no phone number. Use E.164, like +15550100123.', 'customerNumber')];
  // Nobody learns which numbers the company knows.
  if (!facts.visible.has(key))
    return [refusal('NOT_FOUND', 'You have no customer with this number.', 'customerNumber')];
  return [
    ...faultsOfSubject(viewer, row, key, facts),
    ...faultsOfState(viewer, row),
    ...faultsOfDetails(viewer, row, facts),
  ];
}

function faultsOfSubject(
  viewer: Viewer,
  { scope, subjectId }: ConsentInput,
  key: string,
  facts: ConsentFacts,
): Refusal[] {
  const refuse = (code: RefusalCode, message: string) => [refusal(code, message, 'subjectId')];
  if (scope === 'COMPANY')
    return subjectId === undefined ? [] : refuse('INVALID_INPUT', 'Leave it out: the scope is the whole company.');
  const noun = scope === 'TEAM' ? 'team' : 'number';
  if (subjectId === undefined) return refuse('INVALID_INPUT', `Say which ${noun} it is about.`);
  const subject = facts.subjects.get(subjectId);
  if (subject?.scope !== scope || !maySee(viewer, subject, key, facts)) return refuse('NOT_FOUND', `No such ${noun}.`);
  return [];
}

/** Sellers: their teams, and the numbers that they see or that they read texts with this customer on. */
function maySee(viewer: Viewer, { id, owner }: FoundSubject, key: string, { conversations }: ConsentFacts): boolean {
  if (canAdminister(viewer)) return true;
  if (owner === null) return viewer.teamIds.has(id);
  return (
    canSeePhoneNumber(viewer, owner) ||
    conversations.some(
      ({ phoneNumberId, conversation: { customerKey, owners } }) =>
        phoneNumberId === id && customerKey === key && canSeeConversation(viewer, owners),
    )
  );
}

function faultsOfState(viewer: Viewer, { state, evidence }: ConsentInput): Refusal[] {
  if (state === 'UNKNOWN')
    return [refusal('INVALID_INPUT', 'Use OPTED_IN or OPTED_OUT. The ledger forgets nothing.', 'state')];
  if (state === 'OPTED_OUT') return [];
  if (!canAdminister(viewer))
    return [refusal('FORBIDDEN', 'You can opt customers out. To opt them in, ask an administrator.', 'state')];
  const isProven = evidence !== null && evidence.trim() !== '';
  return isProven ? [] : [refusal('INVALID_INPUT', 'Say where and how the customer opted in.', 'evidence')];
}

function faultsOfDetails(viewer: Viewer, { source, at, evidence }: ConsentInput, { now }: ConsentFacts): Refusal[] {
  const faults: Refusal[] = [];
  if (at !== null && at.getTime() > now.getTime() + maxAheadMs)
    faults.push(refusal('INVALID_INPUT', 'It cannot be given in the future. Leave it out for now.', 'at'));
  if ((evidence ?? '').length > maxEvidenceLength)
    faults.push(refusal('INVALID_INPUT', `Use at most ${maxEvidenceLength} characters.`, 'evidence'));
  if (!canAdminister(viewer) && !ofSellers.includes(source))
    faults.push(refusal('FORBIDDEN', 'Use USER, or NATURAL_LANGUAGE for a text in other words.', 'source'));
  return faults;
}
