import { AddressRefused, createLookup, retryAfterMs, now } from '@patchbay/service-kit';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, buildConnector, request, type Dispatcher } from 'undici';
import { addressIn, type Targets } from './targets';

/** What came of a request. */
export interface WebhookAnswer {
  /** Null if there was no response. */
  readonly responseStatus: number | null;
  readonly durationMs: number;
  /** Null if the receiver acknowledged it with 2xx. */
  readonly problem: string | null;
  /** How long the receiver asks to wait, with a response that is a problem. */
  readonly retryAfterMs: number | null;
}

export interface WebhookPost {
  readonly url: string;
  /** In lower case. Without a content type, it is JSON. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface WebhookClient {
  /** Never rejects. */
  post(post: WebhookPost, signal: AbortSignal): Promise<WebhookAnswer>;
  close(): Promise<void>;
}

export interface WebhookClientOptions {
  readonly targets: Targets;
  /** For connecting, sending and the status of the response, together. */
  readonly timeoutMs?: number;
}

interface Response {
  readonly status: number;
  readonly retryAfter: string | string[] | undefined;
}

/** How much of a response is read, and for how long, so that its connection can be used again. More is cut off. */
const maxResponseBytes = 4_096;
const maxResponseMs = 1_000;
const connectMs = 5_000;

/** Only the status of a response counts, and how long it asks to wait. Redirects are not followed: they could lead anywhere. */
export function createWebhookClient({ targets, timeoutMs = 15_000 }: WebhookClientOptions): WebhookClient {
  const agents: Readonly<Record<string, Agent>> = {
    'https:': openAgent(targets, 'https:', timeoutMs),
    'http:': openAgent(targets, 'http:', timeoutMs),
  };
  const send = async ({ url, headers, body }: WebhookPost, signal: AbortSignal): Promise<Response> => {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Patchbay-Webhooks', ...headers },
      body,
      dispatcher: agents[new URL(url).protocol],
      signal,
    });
    await drain(response);
    return { status: response.statusCode, retryAfter: response.headers['retry-after'] };
  };
  return {
    async post(post, leaving) {
      const since = performance.now();
      // Not `AbortSignal.any`: in Node 20, a signal that lives for long keeps what was made of it.
      const ending = new AbortController();
      const leave = () => ending.abort();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        leave();
      }, timeoutMs);
      leaving.addEventListener('abort', leave, { once: true });
      if (leaving.aborted) leave();
      const end = (answer: Omit<WebhookAnswer, 'durationMs'>): WebhookAnswer => ({
        ...answer,
        durationMs: Math.round(performance.now() - since),
      });
      try {
        const { status, retryAfter } = await send(post, ending.signal);
        const problem = problemOfStatus(status);
        const waitMs = problem === null ? null : retryAfterMs(retryAfter, now());
        return end({ responseStatus: status, problem, retryAfterMs: waitMs });
      } catch (error) {
        const problem = isLate ? `There was no response within ${timeoutMs / 1_000} s.` : describe(error);
        return end({ responseStatus: null, problem, retryAfterMs: null });
      } finally {
        clearTimeout(timer);
        leaving.removeEventListener('abort', leave);
      }
    },
    async close() {
      await Promise.all(Object.values(agents).map((agent) => agent.destroy()));
    },
  };
}

/** Checks each address twice: before the connection, so that nothing is sent to it, and on the connection itself. */
function openAgent(targets: Targets, protocol: 'https:' | 'http:', timeoutMs: number): Agent {
  const [mayConnect, refusal] = [targets.mayConnect[protocol], targets.refusals[protocol]];
  const connect = buildConnector({ lookup: createLookup(mayConnect, refusal), timeout: connectMs });
  return new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect(options, done) {
      const literal = addressIn(options);
      if (literal !== null && !mayConnect(literal)) return done(new AddressRefused(refusal), null);
      connect(options, (error, socket) => {
        if (error !== null) return done(error, null);
        if (mayConnect(socket.remoteAddress ?? '')) return done(null, socket);
        socket.destroy();
        done(new AddressRefused(refusal), null);
      });
    },
  });
}

/** Nothing in it matters, and a receiver may send any amount of it. */
async function drain({ body }: Dispatcher.ResponseData): Promise<void> {
  const timer = new AbortController();
  // A body that is cut off emits an error, which would end the process without a listener.
  body.on('error', () => undefined);
  const read = body.dump({ limit: maxResponseBytes }).then(
    () => true,
    () => true,
  );
  const late = pause(maxResponseMs, false, { signal: timer.signal }).catch(() => false);
  const hasEnded = await Promise.race([read, late]);
  timer.abort();
  if (!hasEnded) body.destroy();
}

function problemOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `The receiver answered with status ${status}. Redirects are not followed: change the URL.`;
  return `The receiver answered with status ${status}.`;
}

function describe(error: unknown): string {
  if (error instanceof AddressRefused) return error.message;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? `The connection failed (${code}).` : 'The connection failed.';
}
