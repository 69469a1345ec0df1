import type { Arrival, Company, Text } from './rules';

/* Conversations as the API shows them, and as the model expects them, in one form. */

interface Candidate {
  readonly record: { readonly name: string };
  readonly rank: number;
  readonly lostBy: string | null;
}

interface ShownRouting {
  readonly decidedBy: string;
  readonly hiddenCandidateCount: number;
  readonly record: { readonly name: string } | null;
  readonly candidates: readonly Candidate[];
}

interface ShownMessage {
  readonly id: string;
  readonly body: string;
  readonly routing: ShownRouting;
  readonly arrivalRouting: ShownRouting;
}

export interface ShownConversation {
  readonly customerNumber: string;
  readonly phoneNumber: { readonly number: string };
  readonly record: { readonly name: string };
  readonly unreadCount: number;
  readonly lastMessage: { readonly body: string } | null;
  readonly messages: { readonly edges: readonly { readonly node: ShownMessage }[] };
}

const decision = 'decidedBy hiddenCandidateCount record { name } candidates { record { name } rank lostBy }';

export const conversationsQuery = `query ($filter: ConversationFilter) { conversations(first: 100, filter: $filter) { edges { node {
  customerNumber phoneNumber { number } record { name } unreadCount lastMessage { body }
  messages(last: 100) { edges { node {
    id body routing { ${decision} } arrivalRouting { ${decision} }
  } } }
} } } }`;

/** The texts of each conversation, in order. */
export function conversationsOf({ texts }: Company): Map<string, Text[]> {
  const conversations = new Map<string, Text[]>();
  for (const text of texts) {
    const key = [text.from, text.to, text.record].join();
    conversations.set(key, [...(conversations.get(key) ?? []), text]);
  }
  return conversations;
}

export const sorted = <Item>(items: readonly Item[]) =>
  [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

export function describeShown({
  customerNumber,
  phoneNumber,
  record,
  unreadCount,
  lastMessage,
  messages,
}: ShownConversation) {
  const texts = messages.edges.map(({ node }) => node);
  return {
    between: `${customerNumber} ${phoneNumber.number} ${record.name}`,
    unreadCount,
    last: lastMessage?.body,
    texts: texts.map(({ body, routing, arrivalRouting }) => ({
      body,
      routing: describeRouting(routing),
      arrival: describeRouting(arrivalRouting),
    })),
  };
}

/** What a move decided has no ranks to compare. */
const describeRouting = ({ decidedBy, record, candidates, hiddenCandidateCount }: ShownRouting) => ({
  decidedBy,
  record: record?.name,
  candidates:
    decidedBy === 'MOVED_BY_HAND'
      ? null
      : candidates.map(({ record: { name }, rank, lostBy }) => ({ record: name, rank, lostBy })),
  hidden: decidedBy === 'MOVED_BY_HAND' ? null : hiddenCandidateCount,
});

export function describeExpected(
  texts: readonly Text[],
  seesItsRecord: (record: string) => boolean,
): ReturnType<typeof describeShown> {
  const [{ from, to, record }] = texts as [Text];
  return {
    between: `${from} ${to} ${record}`,
    unreadCount: texts.length,
    last: texts.at(-1)!.body,
    texts: texts.map(({ body, arrival, wasMoved }) => ({
      body,
      routing: expectRouting(
        wasMoved ? { decidedBy: 'MOVED_BY_HAND', record, candidates: null } : arrival,
        seesItsRecord,
      ),
      arrival: expectRouting(arrival, seesItsRecord),
    })),
  };
}

function expectRouting(
  { decidedBy, record, candidates }: Arrival,
  sees: (record: string) => boolean,
): ReturnType<typeof describeRouting> {
  const ranked = candidates?.map((candidate, place) => ({ ...candidate, rank: place + 1 })) ?? null;
  const visible = ranked?.filter((candidate) => sees(candidate.record)) ?? null;
  return {
    decidedBy,
    record: sees(record) ? record : undefined,
    candidates: visible?.map(({ record: name, rank, lostBy }) => ({ record: name, rank, lostBy })) ?? null,
    hidden: ranked === null || visible === null ? null : ranked.length - visible.length,
  };
}
