import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { askGraphql, graphqlRequest, load, writeRequest } from './http-load';
import { list } from './list-contenders';
import { runSql } from './run-sql';
import { seedCompany, sellerOf, sellers } from './seed-company';
import { environmentOf, scripts, startProgram } from './start-program';

/** A million, unless the machine has no time for so many. */
const messages = Number(process.env.BENCH_MESSAGES ?? 1_000_000);
const rounds = 7;
const requests = 200;
const connections = 16;

const columns =
  'id customerNumber unreadCount record { id name type } lastMessage { id body direction status createdAt }';
const view = (args: string) =>
  `{ conversations(first: 50, ${args}) { pageInfo { endCursor hasNextPage } edges { node { ${columns} } } } }`;
const views: Readonly<Record<string, (own: string) => string>> = {
  all: () => list(null),
  mine: (own) => view(`filter: { assigneeIds: ["${own}"], states: [OPEN] }`),
  unassigned: () => view('filter: { assigneeIds: [], states: [OPEN] }'),
  'needs answer': () => view('filter: { needsAnswer: true, states: [OPEN] }, orderBy: LONGEST_WAITING'),
  snoozed: () => view('filter: { states: [SNOOZED] }'),
  done: () => view('filter: { states: [DONE] }'),
  ambiguous: () => view('filter: { isAmbiguous: true }'),
  'needs attention': () =>
    '{ messages(first: 50, filter: { needsAttention: true }) { edges { node { id body status createdAt conversation { id } } } } }',
  counts: () =>
    `{ workCounts { id ${['unreadConversations', 'unreadNotifications', 'needsAnswer', 'mine', 'unassigned', 'ambiguous', 'needsAttention'].map((name) => `${name} { count isMore }`).join(' ')} } }`,
};

/** Sellers have put most conversations away, so that each view has few rows among many. */
export async function benchWorkViews(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCompany(serverUrl, 'bench_work', messages);
  await runSql(databaseUrl, work);
  await runSql(databaseUrl, 'VACUUM conversation');
  const { url } = await startProgram(scripts.gateway, environmentOf(databaseUrl));
  const measures: Record<string, () => Promise<number>> = {};
  for (const [name, queryFor] of Object.entries(views)) {
    const all = await Promise.all(
      Array.from({ length: sellers }, async (_, n) => {
        const authorization = await authorizationOf(sellerOf(n + 1));
        const { me } = await askGraphql<{ me: { id: string } }>(url, '{ me { id } }', authorization);
        return writeRequest(url, graphqlRequest({ query: queryFor(me.id) }, authorization));
      }),
    );
    const given = Array.from({ length: requests }, (_, place) => all[place % sellers]!);
    measures[name] = () => load(url, given, connections);
    for (let time = 0; time < 4; time += 1) await measures[name]();
  }
  return [
    await compare({
      asks: `How many first pages of 50 of each view, and counts of all views, are served among ${messages.toLocaleString('en-US')} messages, of ${sellers} sellers in turn?`,
      unit: 'a second',
      rounds,
      contenders: measures,
      // At most twice the cost of the list.
      ratios: Object.keys(views)
        .filter((name) => name !== 'all')
        .map((name) => ({ of: name, over: 'all', atLeast: 0.5 })),
    }),
  ];
}

/** By the hexadecimal digits of ids, which are as good as random. */
const work = `
  SET session_replication_role = replica;
  UPDATE conversation SET state = 'DONE', closed_until = last_message_at WHERE substr(md5(id::text), 1, 1) > '0';
  UPDATE conversation SET state = 'SNOOZED', snoozed_until = now() + interval '1 day' WHERE substr(md5(id::text), 1, 2) = '00';
  UPDATE conversation SET waiting_since = last_message_at WHERE state <> 'DONE' AND substr(md5(id::text), 3, 1) < '4';
  UPDATE conversation SET is_ambiguous = true WHERE substr(md5(id::text), 3, 2) = '00';
  UPDATE conversation SET assignee_id = (SELECT owner_user_id FROM record WHERE record.id = record_id)
    WHERE substr(md5(id::text), 3, 1) < '8';
  UPDATE message SET needs_attention = true WHERE direction = 'OUTBOUND' AND substr(md5(id::text), 1, 3) = '000';
  SET session_replication_role = DEFAULT;
  ANALYZE`;
