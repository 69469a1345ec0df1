import type { Company } from '../company';
import type { Send } from '../observations';
import { shuffle } from '../random';
import type { Api } from './api';
import type { createPacer } from './pacer';

type Pacer = ReturnType<typeof createPacer>;
type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };

interface Contact {
  readonly seller: string;
  readonly number: string;
  readonly customer: string;
  readonly recordId: string;
  readonly phoneNumberId: string;
  readonly api: Api;
  places: number;
}

const sendDocument = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id } userErrors { code message } }
}`;

/** Sellers text their contacts. The next text to a contact goes out when the one before was accepted. */
export async function sendMessages(
  company: Company,
  pacer: Pacer,
  apiOf: (user: string) => Api,
  random: () => number,
): Promise<{ readonly sends: readonly Send[]; readonly done: Promise<unknown> }> {
  const sends: Changing<Send>[] = [];
  const free = shuffle(random, await findContacts(company, apiOf));
  const write = async () => {
    for (;;) {
      const contact = free.shift();
      if (contact === undefined || !(await pacer.next())) return;
      await sendOne(contact, sends);
      if (random() < 0.5) free.unshift(contact);
      else free.push(contact);
    }
  };
  const writers = Math.max(1, Math.min(24, Math.floor(free.length / 2)));
  return { sends, done: Promise.all(Array.from({ length: writers }, write)) };
}

async function sendOne(contact: Contact, sends: Changing<Send>[]): Promise<void> {
  const n = sends.length;
  const { recordId, phoneNumberId, customer: to, api } = contact;
  const send: Changing<Send> = {
    body: `Answer ${n} to ${to}`,
    from: contact.number,
    to,
    seller: contact.seller,
    place: contact.places,
    acceptedAt: null,
    refusal: null,
  };
  sends.push(send);
  contact.places += 1;
  const input = { recordId, phoneNumberId, to, body: send.body, idempotencyKey: `send-${n}` };
  const answer = await api.ask(sendDocument, { input });
  if (answer === null) return;
  const payload = answer.data?.sendMessage as { message: unknown; userErrors: readonly unknown[] } | null | undefined;
  if (payload?.message != null) send.acceptedAt = Date.now();
  else send.refusal = JSON.stringify(answer.errors ?? payload?.userErrors);
}

export async function findContacts({ sellers }: Company, apiOf: (user: string) => Api): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for (const { name: seller, number, customers } of sellers) {
    const api = apiOf(seller);
    const { phoneNumbers } = await api.run<{ phoneNumbers: readonly { id: string; number: string }[] }>(
      '{ phoneNumbers { id number } }',
    );
    const phoneNumberId = phoneNumbers.find((one) => one.number === number)?.id;
    if (phoneNumberId === undefined) throw new Error(`${seller} may not send from ${number}.`);
    const records = await recordsOf(api);
    for (const { number: customer, isContact } of customers) {
      const recordId = records.get(`Customer ${customer}`);
      if (isContact && recordId !== undefined)
        contacts.push({ seller, number, customer, recordId, phoneNumberId, api, places: 0 });
    }
  }
  return contacts;
}

async function recordsOf(api: Api): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let after: string | null = null; ; ) {
    const { records }: { records: RecordPage } = await api.run<{ records: RecordPage }>(
      'query ($after: Cursor) { records(first: 100, after: $after) { edges { node { id name } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    for (const { node } of records.edges) found.set(node.name, node.id);
    if (!records.pageInfo.hasNextPage) return found;
    after = records.pageInfo.endCursor;
  }
}

interface RecordPage {
  readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
