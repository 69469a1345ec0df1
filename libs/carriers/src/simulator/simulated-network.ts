import { randomUUID } from 'node:crypto';
import { isE164 } from '@patchbay/messaging';
import { faultOfSignature, now } from '@patchbay/service-kit';
import { createCallbacks, type Callbacks } from './callbacks';
import { noFaults, readFaults, type Faults } from './faults';
import { type Behavior, behaviorOf } from './magic-numbers';

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
  /** How long a text takes to a phone that is slow. */
  readonly slowMs?: number;
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
  readonly #slowMs: number;
  /** By the customer's number. */
  readonly #answers = new Map<string, NodeJS.Timeout>();
  #answerCount = 0;
  /** Texts that were refused once, because the carrier was busy. */
  readonly #turnedAway = new Set<string>();

  constructor(options: SimulatedNetworkOptions) {
    const { secret, webhookUrl, random = Math.random, answerAfterMs = 2_500, slowMs = 20_000, onError } = options;
    this.#secret = secret;
    this.#random = random;
    this.#onError = onError;
    this.#answerAfterMs = answerAfterMs;
    this.#slowMs = slowMs;
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
    if (faultOfSignature([this.#secret], headers, rawBody, now()) !== null) return refuse(403, 'signature');
    const send = JSON.parse(rawBody.toString('utf8')) as Send;
    if (this.#happens(this.#faults.rateLimits)) return busy;
    const behavior = behaviorOf(send.to);
    if (behavior.kind === 'busy' && this.#turnsAway(send.messageId)) return busy;
    const id = `SIM${randomUUID()}`;
    this.#deliver(send, id, behavior).catch(this.#onError);
    const isLost = behavior.kind === 'loses-answer' || this.#happens(this.#faults.lostAnswers);
    return isLost ? null : { status: 200, body: { id } };
  }

  close(): Promise<void> {
    for (const answer of this.#answers.values()) clearTimeout(answer);
    return this.#callbacks.close();
  }

  /** The first time. */
  #turnsAway(messageId: string): boolean {
    if (this.#turnedAway.delete(messageId)) return false;
    this.#turnedAway.add(messageId);
    return true;
  }

  #happens(share: number): boolean {
    return share > 0 && this.#random() < share;
  }

  #keep(number: string, text: Omit<HandsetText, 'at'>): void {
    const texts = this.#handsets.get(number) ?? [];
    this.#handsets.set(number, texts);
    texts.push({ ...text, at: now().toISOString() });
    if (texts.length > maxTextsPerHandset) texts.shift();
  }

  async #callBack(payload: unknown, afterMs = 0): Promise<{ readonly status: number }> {
    const { delayMs, reordering, duplicates } = this.#faults;
    const delay = () => afterMs + this.#random() * delayMs + (this.#happens(reordering) ? heldBackMs : 0);
    if (this.#happens(duplicates)) this.#callbacks.make(payload, delay()).catch(this.#onError);
    return this.#callbacks.make(payload, delay());
  }

  #receive({ from, to, body, mediaUrls }: TextIn): Promise<{ readonly status: number }> {
    const id = `SIM${randomUUID()}`;
    this.#keep(from, { id, direction: 'SENT', from, to, body, mediaUrls, messageId: null });
    const data = { id, from, to, text: body, mediaUrls, receivedAt: now().toISOString() };
    return this.#callBack({ type: 'message.received', data });
  }

  async #report(
    { id, messageId }: Sent,
    status: string,
    { errorCode, afterMs }: { readonly errorCode?: string; readonly afterMs?: number } = {},
  ): Promise<void> {
    if (this.#happens(this.#faults.lostCallbacks)) return;
    const data = { id, messageId, status, errorCode, at: now().toISOString() };
    await this.#callBack({ type: 'message.status', data }, afterMs);
  }

  async #deliver({ messageId, from, to, text, mediaUrls = [] }: Send, id: string, behavior: Behavior): Promise<void> {
    const { reordering } = this.#faults;
    const sent = { id, messageId };
    const errorCode = this.#failureOf(behavior);
    if (errorCode !== null) {
      this.#sends.set(messageId, { id, status: 'undelivered', errorCode });
      await this.#report(sent, 'sent');
      await this.#report(sent, 'undelivered', { errorCode });
      return;
    }
    this.#sends.set(messageId, { id, status: behavior.kind === 'silent' ? 'sent' : 'delivered' });
    this.#keep(to, { id, direction: 'RECEIVED', from, to, body: text, mediaUrls, messageId });
    // With reordering, both reports run at the same time, so that delays can change their order.
    const reports = [this.#report(sent, 'sent')];
    if (reordering === 0) await reports[0];
    if (behavior.kind !== 'silent')
      reports.push(this.#report(sent, 'delivered', { afterMs: behavior.kind === 'slow' ? this.#slowMs : 0 }));
    if ((behavior.kind === 'stops' && !this.#hasStopped(to, from)) || this.#faults.stopNumbers.includes(to))
      reports.push(this.#receive({ from: to, to: from, body: 'STOP', mediaUrls: [] }).then(() => undefined));
    if (behavior.kind === 'replies' || to === answeringNumber) this.#answerLater(to, from);
    await Promise.all(reports);
  }

  /** A customer does not answer the confirmation of an opt-out. */
  #hasStopped(number: string, to: string): boolean {
    const said = this.#handsets.get(number)?.findLast((text) => text.direction === 'SENT' && text.to === to);
    return said?.body === 'STOP';
  }

  #failureOf(behavior: Behavior): string | null {
    if (behavior.kind === 'fails') return behavior.errorCode;
    return this.#happens(this.#faults.failures) ? this.#faults.failureCode : null;
  }

  /** Once to what comes within a moment. */
  #answerLater(from: string, to: string): void {
    clearTimeout(this.#answers.get(from));
    const answer = setTimeout(() => {
      const body = answers[this.#answerCount++ % answers.length]!;
      this.#receive({ from, to, body, mediaUrls: [] }).catch(this.#onError);
    }, this.#answerAfterMs);
    this.#answers.set(from, answer);
  }
}

const refuse = (status: number, error: string): Answer => ({ status, body: { error } });
const busy = refuse(429, 'Too many sends.');

interface Send {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly mediaUrls?: readonly string[];
}

/** A text that the carrier took. */
interface Sent {
  readonly id: string;
  readonly messageId: string;
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
