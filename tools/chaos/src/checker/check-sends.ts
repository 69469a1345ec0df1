import type { CarrierLog, Observations, Report, Send, StoredMessage } from '../observations';
import { checkOrder } from './check-texts';
import { type Findings, groupBy } from './findings';
import type { Window } from './restored-window';

/** Every accepted send reaches the carrier once and in order, or says why not; its status is what the carrier said last. */
export function checkSends({ sends, carrier, database }: Observations, window: Window, findings: Findings): void {
  const stored = groupBy(
    database.messages.filter(({ direction }) => direction === 'OUTBOUND'),
    ({ body }) => body,
  );
  const taken = groupBy(carrier.taken, ({ body }) => body);
  const reports = groupBy(carrier.reports, ({ body }) => body);
  const refused = new Set(carrier.refused);
  for (const send of sends) {
    if (send.refusal !== null) findings.add('lost', `“${send.body}” was not accepted: ${send.refusal}`);
    const found = stored.get(send.body) ?? [];
    if (found.length > 1) findings.add('duplicated', `${found.length} messages “${send.body}”`);
    const copies = taken.get(send.body) ?? [];
    checkCopies(send, copies, window, findings);
    const [message] = found;
    if (message === undefined) {
      if (send.acceptedAt === null) continue;
      if (window.lacksMessage(send.body, send.acceptedAt)) findings.explain('sends lost with the restored minutes');
      else findings.add('lost', `“${send.body}” was accepted, and is not stored`);
      continue;
    }
    checkOwner(send, message, findings);
    if (refused.has(send.body)) checkRefused(message, findings);
    else if (copies.length === 0) checkNotSent(message, findings);
    else checkStatus(message, reports.get(send.body) ?? [], window, findings);
  }
  checkOrder(sends, database.messages, 'OUTBOUND', findings);
  checkOrderAtCarrier(sends, carrier, findings);
}

/** The carrier may have a text twice only if a restore made Patchbay forget the first message. */
function checkCopies({ body, from, to }: Send, copies: CarrierLog['taken'], window: Window, findings: Findings): void {
  const forgotten = copies.filter(({ id }) => window.isForgotten(id.replace(/^send_/, ''))).length;
  const extra = copies.length - 1;
  if (extra > 0 && forgotten >= extra) findings.explain('sent again because the restored state forgot the send', extra);
  else if (extra > 0) findings.add('duplicated', `the carrier got “${body}” ${copies.length} times`);
  if (copies.some((copy) => copy.from !== from || copy.to !== to))
    findings.add('leaked', `“${body}” went to another number`);
}

function checkOwner({ seller, from, to, body }: Send, message: StoredMessage, findings: Findings): void {
  const { customer, number, numberOwner, recordOwner } = message;
  if (customer !== to || number !== from || numberOwner !== seller || recordOwner !== seller)
    findings.add('misplaced', `“${body}” is with ${customer} at ${number} of ${numberOwner}`);
}

function checkRefused({ body, status, problem }: StoredMessage, findings: Findings): void {
  if (status === 'FAILED' && problem !== null) findings.explain('refused by the carrier, with its reason');
  else findings.add('wrong status', `the carrier refused “${body}”, and it is ${status}`);
}

function checkNotSent({ body, status, isInDoubt, problem }: StoredMessage, findings: Findings): void {
  if (isInDoubt && problem !== null) findings.explain('in doubt, and marked so');
  else findings.add('lost', `the carrier never got “${body}”, which is ${status}`);
}

const statusAfter: Readonly<Record<Report, string>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  undelivered: 'UNDELIVERED',
  failed: 'FAILED',
};

/** Reports may come in the wrong order, but "sent" is never the last word. */
function checkStatus(message: StoredMessage, reports: CarrierLog['reports'], window: Window, findings: Findings): void {
  const { body, status, isInDoubt } = message;
  if (isInDoubt) return findings.explain('in doubt, and marked so');
  const last = reports.filter((report) => report.status !== 'sent').pop();
  if (last === undefined) return findings.add('wrong status', `the carrier did not report on “${body}”`);
  if (status === statusAfter[last.status]) return;
  const isLost = last.acknowledgedAt !== null && window.lacksReceipt(last.eventId, last.acknowledgedAt);
  if (isLost && status === 'SENT') findings.explain('reports lost with the restored minutes');
  else findings.add('wrong status', `“${body}” is ${status}, and the carrier said ${last.status}`);
}

function checkOrderAtCarrier(sends: readonly Send[], { taken }: CarrierLog, findings: Findings): void {
  const places = new Map(sends.map(({ body, place }) => [body, place]));
  const seen = new Set<string>();
  const last = new Map<string, number>();
  for (const { body, from, to } of taken) {
    const place = places.get(body);
    // A second copy is reported on its own.
    if (place === undefined || seen.has(body)) continue;
    seen.add(body);
    const pair = `${from} ${to}`;
    if (place < (last.get(pair) ?? -1)) findings.add('out of order', `the carrier got “${body}” after a later one`);
    last.set(pair, Math.max(place, last.get(pair) ?? -1));
  }
}
