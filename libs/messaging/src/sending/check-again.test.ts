import { accountViewer, type AccountScope, type Role, type Viewer } from '@patchbay/access';
import type { SendRules } from '../consent';
import type { MessageInDelivery } from '../conversations';
import { checkAgain } from './check-again';

const at = new Date('2026-11-27T12:00:00Z');
const user = (id: string) => ({ kind: 'user' as const, id });
const team = { kind: 'team' as const, id: 'west' };

interface State {
  readonly role?: Role | 'gone';
  readonly isMember?: boolean;
  readonly numberOwner?: ReturnType<typeof user> | typeof team;
  readonly recordOwner?: ReturnType<typeof user>;
  readonly isOptedOut?: boolean;
  readonly firstTextNeedsOptIn?: boolean;
  readonly hasWritten?: boolean;
  readonly quietFrom?: string;
  readonly countries?: readonly string[];
  readonly senderId?: string | null;
  readonly isActive?: boolean;
  /** The scopes of the service account that scheduled it, in Ana's place. */
  readonly scopes?: readonly AccountScope[];
}

/** Ana scheduled a text from her own number to her own contact, if nothing else is said. */
function check({
  role = 'SALESPERSON',
  isMember = true,
  numberOwner = user('ana'),
  recordOwner = user('ana'),
  isOptedOut = false,
  firstTextNeedsOptIn = false,
  hasWritten = false,
  quietFrom,
  countries,
  scopes,
  senderId = scopes === undefined ? 'ana' : null,
  isActive = true,
}: State): string | null {
  const teams = new Set(isMember ? ['west'] : []);
  const ana: Viewer = {
    userId: 'ana',
    role: role === 'gone' ? 'VIEWER' : role,
    teamIds: teams,
    teamMateIds: new Set(['ana']),
    teamMateTeamIds: teams,
    teamMateTeamMateIds: new Set(),
  };
  const quietHours = quietFrom === undefined ? null : { from: quietFrom, until: '13:00', timeZone: 'UTC' };
  const delivery = {
    message: { senderId, accountId: scopes === undefined ? null : 'crm' },
    conversation: { owners: { numberOwner, recordOwner }, customerKey: 'key', customerNumber: '+13125550141' },
    phoneNumber: { id: 'n', name: 'Sales West', owner: numberOwner, quietHours, isActive },
  } as unknown as MessageInDelivery;
  const sender =
    scopes === undefined ? ana : accountViewer('crm', { name: 'CRM', scopes: new Set(scopes), validUntil: null });
  const rules: SendRules = {
    settings: { keywordScope: 'PHONE_NUMBER', firstTextNeedsOptIn, quietHours: null, holidays: [], confirmWords: [] },
    ...{ consent: { state: isOptedOut ? 'OPTED_OUT' : 'UNKNOWN', decidedBy: null }, teamIds: [] },
    ...{ hasWritten, recordTimeZone: null },
  };
  const quiet = quietHours === null ? [] : [{ hours: quietHours, zones: ['UTC'] }];
  const facts = { sender: role === 'gone' ? undefined : sender, rules, quiet };
  const limit = { countryOf: () => 'US', sendLimits: { countries: countries ?? null } };
  const problem = checkAgain(delivery, facts, limit, at);
  return problem && problem.reason;
}

test.each<[string, State, RegExp | null]>([
  ['nothing changed', {}, null],
  ['the number is the team’s now', { numberOwner: team }, null],
  ['the record belongs to another user', { recordOwner: user('ben') }, null],
  ['the sender is a manager now', { role: 'SALES_MANAGER' }, null],
  ['the sender is gone', { role: 'gone' }, /may no longer send/],
  ['the sender was demoted', { role: 'VIEWER' }, /may no longer send/],
  ['the number belongs to another user', { numberOwner: user('ben') }, /Sales West is no longer assigned/],
  ['even for an administrator', { role: 'ADMIN', numberOwner: user('ben') }, /no longer assigned/],
  ['the sender left the team of the number', { numberOwner: team, isMember: false }, /no longer assigned/],
  ['number and record belong to others', { numberOwner: user('ben'), recordOwner: user('ben') }, /belong to others/],
  ['the number was given up', { isActive: false }, /Sales West was retired/],
  ['even an automatic answer needs a number', { isActive: false, senderId: null }, /retired/],
  ['the customer opted out', { isOptedOut: true }, /opted out/],
  ['a first text needs an opt-in now', { firstTextNeedsOptIn: true }, /did not opt in/],
  ['but the customer wrote first', { firstTextNeedsOptIn: true, hasWritten: true }, null],
  ['quiet hours began', { quietFrom: '11:00' }, /quiet hours .* until 2026-11-27T13:00:00.000Z/],
  ['quiet hours begin later', { quietFrom: '12:30' }, null],
  ['the country is still allowed', { countries: ['CA', 'US'] }, null],
  ['the country is no longer allowed', { countries: ['CA'] }, /^\+13125550141 is in US\. .* countries only: CA\.$/],
  ['an automatic answer confirms an opt-out', { senderId: null, isOptedOut: true, role: 'gone' }, null],
  ['but costs nothing in other countries', { senderId: null, countries: ['CA'] }, /countries only: CA/],
  ['a service account sends from a number of others', { scopes: ['MESSAGES_SEND'], numberOwner: user('ben') }, null],
  ['a service account may not send', { scopes: ['MESSAGES_READ'] }, /no longer assigned/],
  ['the service account was revoked', { scopes: ['MESSAGES_SEND'], role: 'gone' }, /may no longer send/],
  ['the customer opted out of a program’s texts', { scopes: ['MESSAGES_SEND'], isOptedOut: true }, /opted out/],
])('%s', (_, state, reason) => {
  const found = check(state);
  if (reason === null) expect(found).toBeNull();
  else expect(found).toMatch(reason);
});
