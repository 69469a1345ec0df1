import { randomUUID } from 'node:crypto';
import { isE164 } from '@patchbay/messaging';
import { faultOfSignature } from '../standard-webhooks/standard-webhooks';
import { createCallbacks } from './callbacks';
import { noFaults, readFaults, type Faults } from './faults';

/** A text on a customer's simulated phone. */
export interface HandsetText {
  readonly id: string;
  /** Seen from the customer. */
  readonly direction: 'RECEIVED' | 'SENT';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
  /** Our message, of a text that the handset got. */
  readonly messageId: string | null;
  readonly at: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The customers' phones and the carrier between them and us, in memory: nothing leaves the machine. What it tells us
 * goes through the signed webhook over HTTP, as a carrier's does, and is repeated until it is acknowledged.
 */
export interface SimulatedNetwork {
  /** `POST /simulator/texts`: a customer texts one of our numbers. */
  sendText(input: unknown): Promise<Answer>;
  /** `GET /simulator/texts?number=`: what a customer's handset got and sent, oldest first. */
  listTexts(number: string | null): Answer;
  /** `POST /simulator/faults`; they hold until the next call. */
  setFaults(input: unknown): Answer;
  /** `GET /simulator/sends?messageId=`: what became of a send of ours; null where the carrier never got it. */
  findSend(messageId: string | null): Answer;
  /** `POST /simulator/sends`: a send of ours, signed. Null where the carrier does not answer at all. */
  takeSend(headers: Readonly<Record<string, string | undefined>>, rawBody: Buffer): Answer | null;
  close(): Promise<void>;
}

const maxTextsPerHandset = 5_000;
const maxBodyLength = 1_600;
const heldBackMs = 400;

export function createSimulatedNetwork(options: {
  readonly secret: string;
  /** Where the ingress takes the simulator's callbacks; asked at each call. */
  readonly webhookUrl: () => string;
  readonly random?: () => number;
  readonly onError: (error: unknown) => void;
}): SimulatedNetwork {
  const { secret, random = Math.random, onError } = options;
  const callbacks = createCallbacks({ secret, webhookUrl: options.webhookUrl });
  const handsets = new Map<string, HandsetText[]>();
  const sends = new Map<string, { id: string; status: string; errorCode?: string }>();
  let faults: Faults = noFaults;

  const happens = (share: number) => share > 0 && random() < share;
  const keep = (number: string, text: HandsetText) => {
    const texts = handsets.get(number) ?? [];
    handsets.set(number, texts);
    texts.push(text);
    if (texts.length > maxTextsPerHandset) texts.shift();
  };
  const callBack = async (payload: unknown) => {
    const delay = () => random() * faults.delayMs + (happens(faults.reordering) ? heldBackMs : 0);
    const again = happens(faults.duplicates) ? callbacks.make(payload, delay()) : undefined;
    again?.catch(onError);
    return callbacks.make(payload, delay());
  };
  const textIn = (from: string, to: string, body: string, mediaUrls: readonly string[] = []) => {
    const id = `SIM${randomUUID()}`;
    keep(from, { id, direction: 'SENT', from, to, body, mediaUrls, messageId: null, at: new Date().toISOString() });
    return callBack({
      type: 'message.received',
      data: { id, from, to, text: body, mediaUrls, receivedAt: new Date().toISOString() },
    });
  };
  const reportStatus = async (id: string, messageId: string, status: string, errorCode?: string) => {
    if (happens(faults.lostCallbacks)) return;
    await callBack({
      type: 'message.status',
      data: { id, messageId, status, errorCode, at: new Date().toISOString() },
    });
  };
  const deliver = async ({ messageId, from, to, text, mediaUrls = [] }: Send, id: string) => {
    if (happens(faults.failures)) {
      sends.set(messageId, { id, status: 'undelivered', errorCode: faults.failureCode });
      await reportStatus(id, messageId, 'sent');
      await reportStatus(id, messageId, 'undelivered', faults.failureCode);
      return;
    }
    sends.set(messageId, { id, status: 'delivered' });
    keep(to, { id, direction: 'RECEIVED', from, to, body: text, mediaUrls, messageId, at: new Date().toISOString() });
    // Both are under way at once, so that delays can put them in the wrong order.
    const reports = [reportStatus(id, messageId, 'sent')];
    if (faults.reordering === 0) await reports[0];
    reports.push(reportStatus(id, messageId, 'delivered'));
    if (faults.stopNumbers.includes(to)) reports.push(textIn(to, from, 'STOP').then(() => undefined));
    await Promise.all(reports);
  };

  return {
    async sendText(input) {
      const text = readText(input);
      if (typeof text === 'string') return { status: 400, body: { error: text } };
      try {
        const { status } = await textIn(text.from, text.to, text.body, text.mediaUrls);
        return status === 200
          ? { status: 202, body: { accepted: true } }
          : { status: 502, body: { error: `The webhook answered ${status}.` } };
      } catch (error) {
        return { status: 502, body: { error: (error as Error).message } };
      }
    },

    listTexts(number) {
      if (number === null || number === '')
        return { status: 400, body: { error: 'Name a handset: ?number=%2B15550100' } };
      // A plus sign that was not encoded arrives as a space.
      return { status: 200, body: { texts: handsets.get(number.replace(/^ /, '+')) ?? [] } };
    },

    setFaults(input) {
      const read = readFaults(input);
      if (typeof read === 'string') return { status: 400, body: { error: read } };
      faults = read;
      return { status: 200, body: faults };
    },

    findSend(messageId) {
      if (messageId === null) return { status: 400, body: { error: 'Name a message: ?messageId=' } };
      return { status: 200, body: { send: sends.get(messageId) ?? null } };
    },

    takeSend(headers, rawBody) {
      if (faultOfSignature([secret], headers, rawBody, new Date()) !== null)
        return { status: 403, body: { error: 'signature' } };
      const send = JSON.parse(rawBody.toString('utf8')) as Send;
      if (happens(faults.rateLimits)) return { status: 429, body: { error: 'Too many sends.' } };
      const id = `SIM${randomUUID()}`;
      deliver(send, id).catch(onError);
      return happens(faults.lostAnswers) ? null : { status: 200, body: { id } };
    },

    close: () => callbacks.close(),
  };
}

interface Send {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly mediaUrls?: readonly string[];
}

function readText(input: unknown): { from: string; to: string; body: string; mediaUrls: readonly string[] } | string {
  const { from, to, body, mediaUrls = [] } = (input ?? {}) as Record<string, unknown>;
  if (typeof from !== 'string' || from.trim() === '') return 'from is missing: the number of the customer who texts.';
  if (typeof to !== 'string' || !isE164(to)) return 'to must be one of our numbers, in E.164.';
  if (typeof body !== 'string' || body.length > maxBodyLength)
    return `body must be a text of at most ${maxBodyLength} characters.`;
  if (!Array.isArray(mediaUrls) || !mediaUrls.every((url): url is string => typeof url === 'string'))
    return 'mediaUrls must be a list of URLs.';
  return { from, to, body, mediaUrls };
}
