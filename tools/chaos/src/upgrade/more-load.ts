import { setTimeout as pause } from 'node:timers/promises';
import type { Company } from '../company';
import type { Api } from '../load/api';
import { findContacts } from '../load/send-messages';
import type { Send } from '../observations';

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** Texts that sellers schedule, with when they are due, and how often they read conversations. */
export interface MoreLoad {
  readonly scheduled: readonly Send[];
  readonly dueAt: ReadonlyMap<string, number>;
  readonly counts: { reads: number };
  /** Begins nothing more. Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

const scheduleDocument = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id } userErrors { code message } }
}`;
const inboxDocument = '{ conversations(first: 20) { edges { node { id } } } }';
const readDocument = 'mutation ($id: ID!) { markConversationRead(id: $id) { userErrors { code message } } }';
const readEveryMs = 400;
/** `sendAt` has whole seconds. */
const leadsMs = [4_000, 8_000, 15_000, 25_000];
const quickLeadsMs = [2_000, 4_000];

/** Sellers schedule texts to these customers, one at a time for each, and read their conversations. */
export async function startMoreLoad(
  company: Company,
  apiOf: (user: string) => Api,
  takenAt: ReadonlyMap<string, number>,
  isRefused: (body: string) => boolean,
  isQuick: boolean,
): Promise<MoreLoad> {
  const scheduled: Changing<Send>[] = [];
  const dueAt = new Map<string, number>();
  const counts = { reads: 0 };
  const leads = isQuick ? quickLeadsMs : leadsMs;
  let isOver = false;
  const contacts = await findContacts(company, apiOf);

  const schedule = async (contact: (typeof contacts)[number], turn: number) => {
    for (let place = 0; !isOver; place += 1) {
      const { seller, number: from, customer: to, recordId, phoneNumberId, api } = contact;
      const body = `Reminder ${place} for ${to}`;
      const due = Math.ceil((Date.now() + leads[(turn + place) % leads.length]!) / 1_000) * 1_000;
      const send: Changing<Send> = { body, from, to, seller, place, acceptedAt: null, refusal: null };
      scheduled.push(send);
      const sendAt = new Date(due).toISOString();
      const input = { recordId, phoneNumberId, to, body, sendAt, idempotencyKey: body };
      const answer = await api.ask(scheduleDocument, { input });
      if (answer === null) return;
      const payload = answer.data?.sendMessage as { message: unknown; userErrors: unknown } | null | undefined;
      if (payload?.message == null) {
        send.refusal = JSON.stringify(answer.errors ?? payload?.userErrors);
        return;
      }
      send.acceptedAt = Date.now();
      dueAt.set(body, due);
      // The next one would not have an order of its own before this one is out.
      while (!isOver && !takenAt.has(body) && !isRefused(body)) await pause(200);
    }
  };
  const read = async (seller: string) => {
    const api = apiOf(seller);
    for (let turn = 0; !isOver; turn += 1) {
      const { conversations } = await api.run<{ conversations: { edges: { node: { id: string } }[] } }>(inboxDocument);
      const { edges } = conversations;
      if (edges.length > 0) {
        const { markConversationRead } = await api.run<{ markConversationRead: { userErrors: unknown[] } }>(
          readDocument,
          { id: edges[turn % edges.length]!.node.id },
        );
        const [refusal] = markConversationRead.userErrors;
        if (refusal !== undefined) throw new Error(`A conversation was not read: ${JSON.stringify(refusal)}`);
        counts.reads += 1;
      }
      await pause(readEveryMs);
    }
  };
  const running = Promise.all([...contacts.map(schedule), ...company.sellers.map(({ name }) => read(name))]);
  // `stop` tells of the failure.
  running.catch(() => undefined);
  return {
    ...{ scheduled, dueAt, counts },
    async stop() {
      isOver = true;
      await running;
    },
  };
}
