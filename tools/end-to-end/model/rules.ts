import {
  recordTypes,
  type Happening,
  type Owner,
  type RecordSeed,
  type RecordType,
  type Role,
  type World,
} from './world';

/*
 * The product's rules, written from its description and not from its code: what a company looks like after what happened.
 * Slow and simple on purpose. A state is computed from everything that happened, without the moves that were undone.
 */

export interface Move {
  readonly id: number;
  readonly texts: readonly string[];
  readonly record: string;
}

/** What really happened: a move knows its texts. */
export type Fact = Exclude<Happening, { kind: 'move' | 'undo' }> | ({ readonly kind: 'move' } & Move);

export interface RecordNow extends Omit<RecordSeed, 'owner'> {
  readonly owner: Owner;
}

export interface Candidate {
  readonly record: string;
  readonly lostBy: string | null;
}

export interface Arrival {
  readonly decidedBy: string;
  readonly record: string;
  readonly candidates: readonly Candidate[] | null;
}

export interface Text {
  readonly body: string;
  readonly from: string;
  readonly to: string;
  record: string;
  /** What decided when it arrived. Without candidates after a move, whose record need not be one. */
  readonly arrival: Arrival;
  /** The moves that brought it to its place, the latest one last. */
  readonly steps: number[];
  /** Whether a move by hand placed it after it arrived. */
  wasMoved: boolean;
  readonly notified: readonly { readonly user: string; readonly kind: string }[];
}

export interface Company {
  readonly roles: Map<string, Role>;
  readonly teams: Map<string, ReadonlySet<string>>;
  readonly numbers: Map<string, Owner>;
  readonly records: Map<string, RecordNow>;
  readonly texts: Text[];
  /** Standing moves, in order. */
  readonly moves: Move[];
}

/** The id of a record decides last, and only the product knows it. */
export type IdOf = (record: string) => string;

export function companyAfter(world: World, facts: readonly Fact[], idOf: IdOf): Company {
  const company: Company = {
    roles: new Map(Object.entries(world.users)),
    teams: new Map(Object.entries(world.teams).map(([team, members]) => [team, new Set(members)])),
    numbers: new Map(Object.entries(world.numbers)),
    records: new Map(world.records.map((record) => [record.name, record])),
    texts: [],
    moves: [],
  };
  for (const fact of facts) apply(company, fact, idOf);
  return company;
}

function apply(company: Company, fact: Fact, idOf: IdOf): void {
  if (fact.kind === 'text') arrive(company, fact, idOf);
  else if (fact.kind === 'move') move(company, fact);
  else if (fact.kind === 'number changes owner') company.numbers.set(fact.number, fact.owner);
  else if (fact.kind === 'record changes owner')
    company.records.set(fact.record, { ...company.records.get(fact.record)!, owner: fact.owner });
  else if (fact.kind === 'user changes role') company.roles.set(fact.user, fact.role);
  else company.teams.set(fact.team, new Set(fact.members));
}

function move(company: Company, { id, texts, record }: Move): void {
  company.moves.push({ id, texts, record });
  for (const text of company.texts.filter(({ body }) => texts.includes(body))) {
    text.record = record;
    text.steps.push(id);
    text.wasMoved = true;
  }
}

// ---------------------------------------------------------------- routing

function arrive(company: Company, { body, from, to }: Extract<Fact, { kind: 'text' }>, idOf: IdOf): void {
  const isPair = (text: Text) => text.from === from && text.to === to;
  const standing = company.moves.findLast(({ texts }) =>
    company.texts.some((text) => isPair(text) && texts.includes(text.body)),
  );
  const candidates = [...company.records.values()].filter((record) => numbersOf(company, record).has(from));
  const place = (record: string, decidedBy: string, list: readonly Candidate[] | null) =>
    company.texts.push({
      body,
      from,
      to,
      record,
      arrival: { decidedBy, record, candidates: list },
      steps: standing === undefined ? [] : [standing.id],
      wasMoved: false,
      notified: notify(company, to, record, decidedBy === 'NEW_LEAD'),
    });

  if (standing !== undefined) return void place(standing.record, 'MOVED_BY_HAND', null);
  if (candidates.length === 0) {
    company.records.set(from, {
      name: from,
      type: 'LEAD',
      owner: company.numbers.get(to)!,
      isActive: true,
      updatedOn: Infinity,
      phones: [from],
    });
    return void place(from, 'NEW_LEAD', [{ record: from, lostBy: null }]);
  }
  const rules = rulesFor(company, from, to, idOf);
  const firstDifference = (one: RecordNow, other: RecordNow) => rules.find(([, rank]) => rank(one) !== rank(other))!;
  const sorted = candidates.sort((one, other) => {
    const [, rank] = firstDifference(one, other);
    return rank(one) < rank(other) ? -1 : 1;
  });
  const [chosen, runnerUp] = sorted as [RecordNow, ...RecordNow[]];
  const list = sorted.map((record) => ({
    record: record.name,
    lostBy: record === chosen ? null : firstDifference(chosen, record)[0],
  }));
  place(chosen.name, runnerUp === undefined ? 'ONLY_CANDIDATE' : firstDifference(chosen, runnerUp)[0], list);
}

type Rule = readonly [name: string, rank: (record: RecordNow) => number | string];

/** In order. The lower rank wins. */
function rulesFor(company: Company, from: string, to: string, idOf: IdOf): readonly Rule[] {
  const number = company.numbers.get(to)!;
  const lastTalk = (record: RecordNow) =>
    company.texts.findLastIndex((text) => text.from === from && text.to === to && text.record === record.name);
  return [
    ['EXISTING_CONVERSATION', (record) => -lastTalk(record)],
    [
      'OWNED_BY_ADDRESSED_SELLER',
      ({ owner }) => ('user' in number && 'user' in owner && owner.user === number.user ? 0 : 1),
    ],
    [
      'OWNED_WITHIN_ADDRESSED_TEAM',
      ({ owner }) => {
        if ('user' in number) return 1;
        const isWithin = 'team' in owner ? owner.team === number.team : company.teams.get(number.team)!.has(owner.user);
        return isWithin ? 0 : 1;
      },
    ],
    ['RECORD_TYPE', ({ type }) => recordTypes.indexOf(type as RecordType)],
    ['ACTIVE_RECORD', ({ isActive }) => (isActive ? 0 : 1)],
    ['MOST_RECENTLY_UPDATED', ({ updatedOn }) => -updatedOn],
    ['STABLE_ORDER', ({ name }) => idOf(name)],
  ];
}

/** An opportunity has the numbers of its contact and its account. */
function numbersOf(company: Company, record: RecordNow): Set<string> {
  const parents = [record.contact, record.account].flatMap((name) =>
    name === undefined ? [] : company.records.get(name)!,
  );
  return new Set([...record.phones, ...parents.flatMap(({ phones }) => phones)]);
}

// ---------------------------------------------------------------- notifications

const teamsOf = ({ teams }: Company, user: string): string[] =>
  [...teams].flatMap(([team, members]) => (members.has(user) ? [team] : []));

const membersOf = (company: Company, owner: Owner): string[] =>
  'user' in owner ? [owner.user] : [...company.teams.get(owner.team)!];

function notify(company: Company, to: string, record: string, isNewLead: boolean) {
  const number = company.numbers.get(to)!;
  const addressees = membersOf(company, number);
  const concerned = [...new Set([...addressees, ...membersOf(company, company.records.get(record)!.owner)])];
  const mayRead = (user: string) => company.roles.get(user) !== 'VIEWER';
  const news = isNewLead ? 'NEW_LEAD' : 'NEW_MESSAGE';
  const notified = concerned.map((user) => ({ user, kind: mayRead(user) ? news : 'MISSING_PRIVILEGE' }));
  if (!concerned.some(mayRead)) {
    const teams = new Set([
      ...addressees.flatMap((user) => teamsOf(company, user)),
      ...('team' in number ? [number.team] : []),
    ]);
    const managers = [...company.roles.keys()].filter(
      (user) => company.roles.get(user) === 'SALES_MANAGER' && teamsOf(company, user).some((team) => teams.has(team)),
    );
    notified.push(...managers.map((user) => ({ user, kind: 'UNATTENDED_MESSAGE' })));
  }
  return notified;
}

// ---------------------------------------------------------------- visibility

const isAmong = (company: Company, owner: Owner, user: string) => membersOf(company, owner).includes(user);

function sellerSeesConversation(company: Company, user: string, text: Pick<Text, 'to' | 'record'>): boolean {
  const owners = [company.numbers.get(text.to)!, company.records.get(text.record)!.owner];
  return owners.some((owner) => isAmong(company, owner, user));
}

function sellerSeesRecord(company: Company, user: string, record: string, seesConversations = true): boolean {
  const { owner } = company.records.get(record)!;
  if (isAmong(company, owner, user)) return true;
  if ('user' in owner && teamsOf(company, owner.user).some((team) => teamsOf(company, user).includes(team)))
    return true;
  const texts = company.texts.filter((text) => text.record === record);
  return seesConversations && texts.some((text) => sellerSeesConversation(company, user, text));
}

/** The users whose sight a user has: their own, and as a manager also that of the members of their teams. */
const eyesOf = (company: Company, user: string): string[] =>
  company.roles.get(user) === 'SALES_MANAGER'
    ? [user, ...teamsOf(company, user).flatMap((team) => [...company.teams.get(team)!])]
    : [user];

export const seesText = (company: Company, user: string, text: Pick<Text, 'to' | 'record'>): boolean =>
  company.roles.get(user) !== 'VIEWER' &&
  eyesOf(company, user).some((eye) => sellerSeesConversation(company, eye, text));

export const seesRecord = (company: Company, user: string, record: string): boolean =>
  company.roles.get(user) === 'VIEWER'
    ? sellerSeesRecord(company, user, record, false)
    : eyesOf(company, user).some((eye) => sellerSeesRecord(company, eye, record));

// ---------------------------------------------------------------- undo

/** A move can be undone if it is the last step of everything that it brought. */
export const canUndo = ({ texts, moves }: Company, id: number): boolean =>
  moves.some((move) => move.id === id) && texts.every(({ steps }) => !steps.includes(id) || steps.at(-1) === id);
