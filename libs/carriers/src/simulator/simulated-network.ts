import { randomUUID } from 'node:crypto';
import { isE164 } from '@patchbay/messaging';
import { faultOfSignature } from '@patchbay/service-kit';
import { createCallbacks, type Callbacks } from './callbacks';
import { noFaults, readFaults, type Faults } from './faults';

/** A text on a customer's simulated phone. */
export interface HandsetText {
  readonly id: string;
  /** As the customer sees it. */
  readonly direction: 'RECEIVED' | 'SENT';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
  /** Our message id, of a text that the handset received. */
  readonly messageId: string | null;
  readonly at: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface SimulatedNetworkOptions {
  readonly secret: string;
  /** Where the ingress takes the simulator's callbacks; read for each call. */
  readonly webhookUrl: () => string;
  readonly random?: () => number;
  /** How long a customer who answers by herself takes. */
  readonly answerAfterMs?: number;
  readonly onError: (error: unknown) => void;
}

const maxTextsPerHandset = 5_000;
const maxBodyLength = 1_600;
const heldBackMs = 400;

/** This customer answers by herself. */
export const answeringNumber = '+14155550112';
const answers = [
  'Sounds good, thank you 🙂',
  'Great! Can you send me the details?',
  'Perfect, that works for me.',
  'Let me check with my partner, I will get back to you.',
  'Yes please!',
];

/**
 * The customers' phones, and the carrier between them and us, in memory: nothing leaves the machine. It calls back like a
 * carrier: through our signed webhook, over HTTP, with retries until it is acknowledged.
 */
export class SimulatedNetwork {
  readonly #secret: string;
  readonly #random: () => number;
  readonly #onError: (error: unknown) => void;
  readonly #callbacks: Callbacks;
  readonly #handsets = new Map<string, HandsetText[]>();
  readonly #sends = new Map<string, { id: string; status: string; errorCode?: string }>();
  #faults: Faults = noFaults;
  readonly #answerAfterMs: number;
  #answer: NodeJS.Timeout | undefined;
  #answerCount = 0;

  constructor({ secret, webhookUrl, random = Math.random, answerAfterMs = 2_500, onError }: SimulatedNetworkOptions) {
    this.#secret = secret;
    this.#random = random;
    this.#onError = onError;
    this.#answerAfterMs = answerAfterMs;
    this.#callbacks = createCallbacks({ secret, webhookUrl });
  }

  /** `POST /simulator/texts`: a customer texts one of our numbers. */
  async sendText(input: unknown): Promise<Answer> {
    const text = readText(input);
    if (typeof text === 'string') return refuse(400, text);
    try {
      const { status } = await this.#receive(text);
      return status === 200
        ? { status: 202, body: { accepted: true } }
        : refuse(502, `The webhook answered ${status}.`);
    } catch (error) {
      return refuse(502, (error as Error).message);
    }
  }

  /** `GET /simulator/texts?number=`: the texts on a customer's phone, oldest first. */
  listTexts(number: string | null): Answer {
    if (number === null || number === '') return refuse(400, 'Add the number of a phone: ?number=%2B15550100');
    // A plus sign that is not encoded arrives as a space.
    return { status: 200, body: { texts: this.#handsets.get(number.replace(/^ /, '+')) ?? [] } };
  }

  /** `POST /simulator/faults`: sets the faults until the next call. */
  setFaults(input: unknown): Answer {
    const faults = readFaults(input);
    if (typeof faults === 'string') return refuse(400, faults);
    this.#faults = faults;
    return { status: 200, body: faults };
  }

  /** `GET /simulator/sends?messageId=`: the status of a text that we sent; null if the carrier never got it. */
  findSend(messageId: string | null): Answer {
    if (messageId === null) return refuse(400, 'Add the id of a message: ?messageId=');
    return { status: 200, body: { send: this.#sends.get(messageId) ?? null } };
  }

  /** `POST /simulator/sends`: we send a text, signed. Null if the carrier does not answer at all. */
  takeSend(headers: Readonly<Record<string, string | undefined>>, rawBody: Buffer): Answer | null {
    if (faultOfSignature([this.#secret], headers, rawBody, new Date()) !== null) return refuse(403, 'signature');
    const send = JSON.parse(rawBody.toString('utf8')) as Send;
    if (this.#happens(this.#faults.rateLimits)) return refuse(429, 'Too many sends.');
    const id = `SIM${randomUUID()}`;
    this.#deliver(send, id).catch(this.#onError);
    return this.#happens(this.#faults.lostAnswers) ? null : { status: 200, body: { id } };
  }

  close(): Promise<void> {
    clearTimeout(this.#answer);
    return this.#callbacks.close();
  }

  #happens(share: number): boolean {
    return share > 0 && this.#random() < share;
  }

  #keep(number: string, text: Omit<HandsetText, 'at'>): void {
    const texts = this.#handsets.get(number) ?? [];
    this.#handsets.set(number, texts);
    texts.push({ ...text, at: new Date().toISOString() });
    if (texts.length > maxTextsPerHandset) texts.shift();
  }

  async #callBack(payload: unknown): Promise<{ readonly status: number }> {
    const { delayMs, reordering, duplicates } = this.#faults;
    const delay = () => this.#random() * delayMs + (this.#happens(reordering) ? heldBackMs : 0);
    if (this.#happens(duplicates)) this.#callbacks.make(payload, delay()).catch(this.#onError);
    return this.#callbacks.make(payload, delay());
  }

  #receive({ from, to, body, mediaUrls }: TextIn): Promise<{ readonly status: number }> {
    const id = `SIM${randomUUID()}`;
    this.#keep(from, { id, direction: 'SENT', from, to, body, mediaUrls, messageId: null });
    const data = { id, from, to, text: body, mediaUrls, receivedAt: new Date().toISOString() };
    return this.#callBack({ type: 'message.received', data });
  }

  async #report(id: string, messageId: string, status: string, errorCode?: string): Promise<void> {
    if (this.#happens(this.#faults.lostCallbacks)) return;
    const data = { id, messageId, status, errorCode, at: new Date().toISOString() };
    await this.#callBack({ type: 'message.status', data });
  }

  async #deliver({ messageId, from, to, text, mediaUrls = [] }: Send, id: string): Promise<void> {
    const { failures, failureCode, reordering, stopNumbers } = this.#faults;
    if (this.#happens(failures)) {
      this.#sends.set(messageId, { id, status: 'undelivered', errorCode: failureCode });
      await this.#report(id, messageId, 'sent');
      await this.#report(id, messageId, 'undelivered', failureCode);
      return;
    }
    this.#sends.set(messageId, { id, status: 'delivered' });
    this.#keep(to, { id, direction: 'RECEIVED', from, to, body: text, mediaUrls, messageId });
    // With reordering, both reports run at the same time, so that delays can change their order.
    const reports = [this.#report(id, messageId, 'sent')];
    if (reordering === 0) await reports[0];
    reports.push(this.#report(id, messageId, 'delivered'));
    if (stopNumbers.includes(to))
      reports.push(this.#receive({ from: to, to: from, body: 'STOP', mediaUrls: [] }).then(() => undefined));
    if (to === answeringNumber) this.#answerLater(from);
    await Promise.all(reports);
  }

  /** Once to what comes within a moment. */
  #answerLater(to: string): void {
    clearTimeout(this.#answer);
    this.#answer = setTimeout(() => {
      const body = answers[this.#answerCount++ % answers.length]!;
      this.#receive({ from: answeringNumber, to, body, mediaUrls: [] }).catch(this.#onError);
    }, this.#answerAfterMs);
  }
}

const refuse = (status: number, error: string): Answer => ({ status, body: { error } });

interface Send {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly mediaUrls?: readonly string[];
}

interface TextIn {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
}

function readText(input: unknown): TextIn | string {
  const { from, to, body, mediaUrls = [] } = (input ?? {}) as Record<string, unknown>;
  if (typeof from !== 'string' || from.trim() === '') return "from is missing. Set it to the customer's number.";
  if (typeof to !== 'string' || !isE164(to)) return 'to must be one of our numbers, in E.164.';
  if (typeof body !== 'string' || body.length > maxBodyLength)
    return `body must be a string of at most ${maxBodyLength} characters.`;
  if (!Array.isArray(mediaUrls) || !mediaUrls.every((url): url is string => typeof url === 'string'))
    return 'mediaUrls must be a list of URLs.';
  return { from, to, body, mediaUrls };
}
