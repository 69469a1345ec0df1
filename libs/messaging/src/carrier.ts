import type { Finding } from './carrier-accounts';
import type { Keyword } from './consent';
import type { DeliveryProblem, Media } from './conversations';

/**
 * An account with a carrier, in webhook URLs and in the database: the carrier's name alone, like `twilio`, or with a part
 * that tells its accounts apart, like `twilio-k3v9xq`. Which carriers exist is up to the adapters.
 */
export type CarrierName = string;

/** `twilio`, for each of its accounts. */
export const carrierKindOf = (name: CarrierName): string => name.replace(/-.*$/, '');

/** The accounts that are set up here, now: they can change at any time. */
export interface Carriers {
  get(name: CarrierName): Carrier | undefined;
  values(): Iterable<Carrier>;
}

/** A carrier's HTTP request, unchanged, because its signature covers these bytes. */
export interface WebhookRequest {
  readonly method: string;
  /** The path after `/webhooks/<carrier>/`: `messages`, `status` or empty. */
  readonly path: string;
  /** The public URL that the carrier called, with its query string: some carriers sign it. */
  readonly url: string;
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** For a GET: its query string, as a form. */
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
}

/** A text from a customer. */
export interface InboundText {
  readonly kind: 'text';
  /** The carrier's id of the text. */
  readonly carrierMessageId: string;
  /** E.164, a short code or an alphanumeric sender. */
  readonly from: string;
  /** Our number, in E.164. */
  readonly to: string;
  readonly body: string;
  readonly media: readonly Media[];
  /** How a carrier that handles keywords itself understood the text. We must not disagree with it. */
  readonly keyword?: {
    readonly meaning: Keyword;
    /** The carrier has replied to the customer. */
    readonly isAnswered: boolean;
  };
  /** Set if this is one of several webhooks, in any order, that make up a long text. */
  readonly part?: TextPart;
}

export interface TextPart {
  /** The same for all parts of a text. Carriers reuse it for later texts. */
  readonly reference: string;
  /** From 1 to `total`. */
  readonly number: number;
  readonly total: number;
}

/** The states that a carrier reports, in the order in which they follow each other. */
export type CarrierStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed';

/** A carrier's report on a text that we sent. */
export interface StatusReport {
  readonly kind: 'status';
  /** The carrier's id, as `send` returned it; null if the report has only our id. */
  readonly carrierMessageId: string | null;
  /** Our id, if the carrier returns it. */
  readonly messageId: string | null;
  /** Null for a state that we don't know: the report is stored and changes nothing. */
  readonly status: CarrierStatus | null;
  /** The carrier's own word for the state. */
  readonly carrierStatus: string;
  readonly problem: CarrierProblem | null;
  /** When it happened, according to the carrier. */
  readonly at: Date | null;
}

/** A carrier's error code and what it means for a seller. */
export interface CarrierProblem extends DeliveryProblem {
  /** The carrier has an opt-out of the customer and blocks our texts: record it, too. */
  readonly isOptOut?: boolean;
}

/** A callback that needs no action, such as a carrier's probe of the URL. */
export interface IgnoredCallback {
  readonly kind: 'ignored';
  readonly cause: string;
}

export type CarrierEvent = InboundText | StatusReport | IgnoredCallback;

/** What the ingress has to know about a callback to store it. The rest is read when it is processed. */
export interface WebhookEnvelope {
  /** Unique per carrier: the second callback with the same id is a duplicate. */
  readonly eventId: string;
  readonly kind: CarrierEvent['kind'];
  /**
   * Callbacks of one lane are processed one after the other, in the order of arrival: the texts of one pair of
   * numbers, the reports on one message.
   */
  readonly lane: string;
}

/** Only an accepted callback is stored. */
export type WebhookVerdict =
  | { readonly kind: 'accepted'; readonly envelope: WebhookEnvelope }
  /** 403. `reason` is only logged. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  /** 400. The caller sees `reason`. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** 415. */
  | { readonly kind: 'unsupported-content-type'; readonly reason: string }
  /** 503 with Retry-After: the carrier calls again. */
  | { readonly kind: 'try-again'; readonly reason: string }
  /** 200: a probe without content. */
  | { readonly kind: 'nothing-to-store' };

/** The HTTP response to a callback that is stored. */
export interface WebhookAnswer {
  readonly contentType: string;
  readonly body: string;
}

export interface OutboundText {
  /** Our id of the message. It stays the same on retries, so that a carrier can recognize them. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
}

/** How a call to the carrier ended. Only a text that was certainly not processed may always be sent again. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly carrierMessageId: string }
  /** The carrier will never take it. */
  | { readonly kind: 'refused'; readonly problem: CarrierProblem }
  /** Certainly not processed (rate limit, no connection): safe to retry. */
  | { readonly kind: 'not-processed'; readonly problem: CarrierProblem; readonly retryAfterMs: number | null }
  /** Perhaps sent (timeout, 5xx): retry only with a carrier that sends a repeated text once. */
  | { readonly kind: 'unknown'; readonly problem: CarrierProblem };

/** A company that carries texts: verifies and reads its webhooks, and sends our texts. */
export interface Carrier {
  readonly name: CarrierName;
  /** It receives, but what is to be sent waits. */
  readonly isPaused?: boolean;
  /** It sends two requests with the same `messageId` once, so an unknown outcome may be retried. */
  readonly repetitionsAreOne: boolean;
  /** Verifies the signature over the raw bytes and names the event. Changes nothing. */
  receive(request: WebhookRequest): WebhookVerdict | Promise<WebhookVerdict>;
  /** Reads a stored callback. Throws `UnreadableCallback` if it is signed but makes no sense. */
  read(stored: StoredCallback): CarrierEvent;
  readonly acknowledgement: WebhookAnswer;
  /** Never throws because of the network or the carrier: that is an outcome. */
  send(text: OutboundText, signal: AbortSignal): Promise<SendOutcome>;
  /**
   * Asks about a text whose outcome is unknown, if the carrier has an API for it. Never throws because of the network
   * or the carrier: that is no answer.
   */
  ask?(question: SendQuestion, signal: AbortSignal): Promise<SendAnswer>;
  /**
   * The `authorization` header for the file at this address if it is a media file of the carrier's API, which needs one.
   * Only asked about addresses that the carrier itself gave for a customer's text, and those that it redirects to.
   */
  authorizeMedia?(url: string): string | undefined;
  /**
   * The texts that came in since then, newest first, as the callbacks for them, if the carrier has a log. Throws if the
   * carrier does not answer.
   */
  listInbound?(since: Date, signal: AbortSignal): AsyncIterable<LoggedCallback>;
  /** The texts that the account sent since then, newest first, if the carrier has a log. Throws if it does not answer. */
  listOutbound?(since: Date, signal: AbortSignal): AsyncIterable<LoggedText>;
  /**
   * Looks at the account with the carrier's API, or says what it cannot look at. Changes nothing. Never throws because of the
   * network or the carrier: that is a finding.
   */
  check?(question: AccountQuestion, signal: AbortSignal): Promise<AccountAnswer>;
  /** The numbers in the carrier's account, if its API lists them. Never throws because of the network or the carrier. */
  listNumbers?(signal: AbortSignal): Promise<NumberList>;
  /** Makes the webhooks of these numbers ours, if the carrier's API can. Has an answer for each number. */
  connectNumbers?(numbers: readonly string[], signal: AbortSignal): Promise<readonly NumberConnection[]>;
}

export interface AccountQuestion {
  /** Our numbers that use the account, in E.164. */
  readonly numbers: readonly string[];
  /** The carrier has called a webhook of the account with a correct signature. */
  readonly wasCalled: boolean;
}

export interface AccountAnswer {
  readonly findings: readonly AccountFinding[];
  /** How far the carrier's clock is ahead of this machine's; null if it did not say. */
  readonly clockAheadMs: number | null;
}

export interface AccountFinding extends Omit<Finding, 'phoneNumberId'> {
  /** Our number that it is about; null if it is about the account. */
  readonly number: string | null;
}

/** A number in the carrier's account. */
export interface CarrierNumber {
  /** In E.164. */
  readonly number: string;
  /** As the carrier's console shows it. */
  readonly name: string | null;
  readonly canSms: boolean;
  readonly canMms: boolean;
  /** Texts to it come to us. */
  readonly isConnected: boolean;
}

export type NumberList =
  | { readonly kind: 'listed'; readonly numbers: readonly CarrierNumber[]; readonly hasMore: boolean }
  /** For the administrator who asked. */
  | { readonly kind: 'failed'; readonly reason: string };

export type NumberConnection =
  | { readonly kind: 'connected'; readonly number: CarrierNumber }
  /** For the administrator who asked. Nothing was changed, unless the reason says so. */
  | { readonly kind: 'refused'; readonly number: string; readonly reason: string };

/** A callback rebuilt from an entry in the carrier's log. */
export interface LoggedCallback {
  readonly envelope: WebhookEnvelope;
  readonly callback: StoredCallback;
}

/** A text that went out, as the carrier's log has it. */
export interface LoggedText {
  readonly carrierMessageId: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** When the carrier took it. Its times may be whole seconds. */
  readonly at: Date;
  /** What became of it so far. */
  readonly report: StatusReport;
}

export interface SendQuestion {
  /** Our id, as we sent it. */
  readonly messageId: string;
  /** The carrier's id, if its answer reached us. */
  readonly carrierMessageId: string | null;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** When the first attempt started. */
  readonly since: Date;
}

export type SendAnswer =
  | { readonly kind: 'status'; readonly report: StatusReport }
  /** The carrier certainly never got it: it may be sent. */
  | { readonly kind: 'not-sent' }
  /** The carrier did not answer or does not know. */
  | { readonly kind: 'no-answer'; readonly reason: string };

/** What a receipt keeps of a callback. */
export interface StoredCallback {
  readonly path: string;
  readonly contentType: string;
  readonly rawBody: Buffer;
}

/** A signed callback that makes no sense: its receipt is quarantined with this message. */
export class UnreadableCallback extends Error {
  override name = 'UnreadableCallback';
}

/**
 * For how long an account that a worker does not know may be a new one. Each process reads the accounts every second; one
 * that is busy, or cannot reach the database, takes longer.
 */
export const newAccountMs = 10_000;
/** When to look again. */
export const unknownAccountMs = 200;
