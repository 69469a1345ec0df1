import type { Observations, StoredMessage, Text } from '../observations';
import { type Findings, groupBy } from './findings';
import type { Window } from './restored-window';

/** Every acknowledged text is stored once, with the right seller, in the order in which its customer wrote. */
export function checkTexts({ texts, database }: Observations, window: Window, findings: Findings): void {
  const stored = groupBy(
    database.messages.filter(({ direction }) => direction === 'INBOUND'),
    ({ body }) => body,
  );
  const receipts = new Map(database.receipts.map((receipt) => [receipt.eventId, receipt]));
  for (const text of texts) {
    const found = stored.get(text.body) ?? [];
    const receipt = receipts.get(text.eventId);
    if (found.length > 1) findings.add('duplicated', `${found.length} messages “${text.body}”`);
    if (receipt?.state === 'PENDING') findings.add('stuck', `the callback of “${text.body}”`);
    if (receipt?.state === 'QUARANTINED')
      findings.add('lost', `“${text.body}” is quarantined: ${receipt.cause ?? 'without a cause'}`);
    if (found.length === 0) checkMissing(text, receipt?.state, window, findings);
    else checkPlace(text, found, findings);
  }
  checkOrder(texts, database.messages, 'INBOUND', findings);
}

function checkMissing(text: Text, state: string | undefined, window: Window, findings: Findings): void {
  const { acknowledgedAt, body, eventId } = text;
  if (acknowledgedAt === null || state === 'QUARANTINED' || state === 'PENDING') return;
  if (state === undefined && window.lacksReceipt(eventId, acknowledgedAt))
    findings.explain('texts lost with the restored minutes');
  else findings.add('lost', `“${body}” was acknowledged, and its receipt is ${state ?? 'missing'}`);
}

function checkPlace(text: Text, found: readonly StoredMessage[], findings: Findings): void {
  for (const { customer, number, numberOwner, recordOwner, status } of found) {
    if (customer !== text.from || number !== text.to || numberOwner !== text.seller || recordOwner !== text.seller)
      findings.add(
        'misplaced',
        `“${text.body}” is with ${customer} at ${number} of ${numberOwner}, under a record of ${recordOwner}`,
      );
    if (status !== 'RECEIVED') findings.add('wrong status', `“${text.body}” is ${status}`);
  }
}

/** The messages of two numbers, by time, have the places that their writer gave them. */
export function checkOrder(
  written: readonly { readonly body: string; readonly place: number }[],
  messages: readonly StoredMessage[],
  direction: StoredMessage['direction'],
  findings: Findings,
): void {
  const places = new Map(written.map(({ body, place }) => [body, place]));
  const known = messages.filter((message) => message.direction === direction && places.has(message.body));
  for (const [pair, group] of groupBy(known, ({ customer, number }) => `${customer} and ${number}`)) {
    const inTime = [...group].sort((first, second) => first.createdAt - second.createdAt);
    let last = -1;
    for (const { body } of inTime) {
      const place = places.get(body) ?? -1;
      if (place < last) findings.add('out of order', `“${body}” between ${pair} is stored after a later one`);
      last = Math.max(last, place);
    }
  }
}
