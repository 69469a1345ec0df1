import type { Keyword } from './consent';
import type { Media } from './conversations';

export const carrierNames = ['twilio', 'telesign', 'vonage', 'generic', 'simulator'] as const;
/** A carrier as it stands in a webhook's URL and in the database. */
export type CarrierName = (typeof carrierNames)[number];

/** Those that take pictures and the like with a text. */
export const mediaCarriers: readonly CarrierName[] = ['twilio', 'generic', 'simulator'];

/** A carrier's HTTP request as it came: signatures are made over these bytes. */
export interface WebhookRequest {
  readonly method: string;
  /** The path behind `/webhooks/<carrier>`, without a leading slash: `messages`, `status` or empty. */
  readonly path: string;
  /** The public URL that the carrier called, query string included: part of what some of them sign. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Of a GET, its query string, as a form. */
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
}

/** A text from a customer, in our words. */
export interface InboundText {
  readonly kind: 'text';
  /** The carrier's id of the text. */
  readonly carrierMessageId: string;
  /** E.164, a short code or an alphanumeric sender. */
  readonly from: string;
  /** E.164: a number of ours. */
  readonly to: string;
  readonly body: string;
  readonly media: readonly Media[];
  /** How the carrier itself took the text, where it heeds keywords: we must not disagree with it. */
  readonly keyword?: {
    readonly meaning: Keyword /** The customer has had an answer from the carrier. */;
    readonly isAnswered: boolean;
  };
  /** One of several webhooks of which a long text is put together, in any order. */
  readonly part?: TextPart;
}

export interface TextPart {
  /** The same for all parts of a text; used again by the carrier for later ones. */
  readonly reference: string;
  /** From 1 to `total`. */
  readonly number: number;
  readonly total: number;
}

/** The states that a carrier reports of a text of ours, in the order in which they follow each other. */
export type CarrierStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed';

/** What a carrier says became of a text of ours. */
export interface StatusReport {
  readonly kind: 'status';
  /** The carrier's id, as `send` returned it; null where the report names only our own id. */
  readonly carrierMessageId: string | null;
  /** Our id, where the carrier hands it back. */
  readonly messageId: string | null;
  /** Null for a word that we do not know: kept, and changes nothing. */
  readonly status: CarrierStatus | null;
  /** The carrier's own word for it. */
  readonly carrierStatus: string;
  readonly problem: CarrierProblem | null;
  /** When it happened, as the carrier says. */
  readonly at: Date | null;
}

/** A carrier's error code with what it means for a seller. */
export interface CarrierProblem {
  readonly carrierCode: string | null;
  readonly reason: string;
  readonly advice: string;
  /** The carrier keeps the customer's opt-out, and refuses what is sent to them: we keep it too. */
  readonly isOptOut?: boolean;
}

/** A callback that asks nothing of us, such as a carrier's probe of the URL. */
export interface IgnoredCallback {
  readonly kind: 'ignored';
  readonly cause: string;
}

export type CarrierEvent = InboundText | StatusReport | IgnoredCallback;

/** What the ingress has to know of a callback before it stores it; the rest is read when it is processed. */
export interface WebhookEnvelope {
  /** Unique per carrier: the second callback of the same id is a duplicate. */
  readonly eventId: string;
  readonly kind: CarrierEvent['kind'];
  /**
   * Callbacks of one lane are processed one after the other, in the order in which they came: the texts of one pair of
   * numbers, the reports of one message.
   */
  readonly lane: string;
}

export type WebhookVerdict =
  | { readonly kind: 'accepted'; readonly envelope: WebhookEnvelope }
  /** 403, nothing stored. `reason` is for our log only. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  /** 400, nothing stored; `reason` is told to the caller. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** 415, nothing stored. */
  | { readonly kind: 'unsupported-content-type'; readonly reason: string }
  /** 503 with Retry-After: the carrier is asked to come again. */
  | { readonly kind: 'try-again'; readonly reason: string }
  /** 200, nothing stored: a probe without content. */
  | { readonly kind: 'nothing-to-store' };

/** What a carrier is answered when its callback is durable. */
export interface WebhookAnswer {
  readonly contentType: string;
  readonly body: string;
}

export interface OutboundText {
  /** Our id of the message: the same on every repetition, so that a carrier which can takes repetitions as one. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
}

/** How a call to the carrier ended. The difference between the last three decides whether a text may be sent again. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly carrierMessageId: string }
  /** The carrier will never take it. */
  | { readonly kind: 'refused'; readonly problem: CarrierProblem }
  /** Certainly not processed (rate limit, no connection): may be repeated. */
  | { readonly kind: 'not-processed'; readonly problem: CarrierProblem; readonly retryAfterMs: number | null }
  /** It may have been sent (time-out, a 5xx): must not be repeated unless the carrier takes a repetition as one. */
  | { readonly kind: 'unknown'; readonly problem: CarrierProblem };

/** A company that carries texts: verifies and reads its webhooks, and takes our sends. */
export interface Carrier {
  readonly name: CarrierName;
  /** A second send of the same `messageId` is taken as the first one: an unknown outcome may be repeated. */
  readonly repetitionsAreOne: boolean;
  /** Verifies the signature over the raw bytes and names the event. Touches nothing. */
  receive(request: WebhookRequest): WebhookVerdict | Promise<WebhookVerdict>;
  /** Reads a stored callback. Throws `UnreadableCallback` for one that was signed but makes no sense. */
  read(stored: StoredCallback): CarrierEvent;
  readonly acknowledgement: WebhookAnswer;
  /** Never throws for what the network or the carrier does: that is an outcome. */
  send(text: OutboundText, signal: AbortSignal): Promise<SendOutcome>;
  /**
   * What became of a text whose outcome we do not know, for carriers that can be asked. Never throws for what the
   * network or the carrier does: that is no answer.
   */
  ask?(question: SendQuestion, signal: AbortSignal): Promise<SendAnswer>;
  /** What the file at this address is asked for with, where the carrier wants to know who asks; the header's value. */
  authorizeMedia?(url: string): string | undefined;
  /**
   * The texts that came in since, newest first, as the callbacks that should have told of them, for carriers that keep a
   * log. Throws where the carrier does not answer.
   */
  listInbound?(since: Date, signal: AbortSignal): AsyncIterable<LoggedCallback>;
}

/** A callback as it would have come, of an event that stands in the carrier's log. */
export interface LoggedCallback {
  readonly envelope: WebhookEnvelope;
  readonly callback: StoredCallback;
}

export interface SendQuestion {
  /** Our id, as it was sent along. */
  readonly messageId: string;
  /** The carrier's, where its answer reached us. */
  readonly carrierMessageId: string | null;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** When it was first tried. */
  readonly since: Date;
}

export type SendAnswer =
  | { readonly kind: 'status'; readonly report: StatusReport }
  /** It certainly never got there: it may be sent. */
  | { readonly kind: 'not-sent' }
  /** The carrier did not answer, or cannot tell. */
  | { readonly kind: 'no-answer'; readonly reason: string };

/** What a receipt keeps of a callback. */
export interface StoredCallback {
  readonly path: string;
  readonly contentType: string;
  readonly rawBody: Buffer;
}

/** A callback that its carrier signed but that cannot be understood: the receipt is quarantined with this message. */
export class UnreadableCallback extends Error {
  override name = 'UnreadableCallback';
}

/** The carriers of this installation, by name. */
export interface Carriers {
  get(name: string): Carrier | undefined;
}
