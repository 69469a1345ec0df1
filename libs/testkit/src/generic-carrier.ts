import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface TakenSend {
  readonly webhookId: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly mediaUrls: readonly string[];
  /** The carrier's id, from its answer. */
  readonly id: string;
  /** When it arrived, in milliseconds. */
  readonly at: number;
  /** The one that it was signed with. */
  readonly secret: string;
}

export interface GenericCarrier {
  /** For `GENERIC_SEND_URL`. */
  readonly sendUrl: string;
  /** All sends in order, with repetitions. */
  readonly sends: readonly TakenSend[];
  /** Prepares the answers to the next sends. Later sends are answered with their id. */
  answerNext(...answers: ((response: ServerResponse) => void)[]): void;
  close(): Promise<void>;
}

/** A carrier that accepts sends as signed JSON and refuses sends that are not signed with one of the secrets. */
export async function startGenericCarrier(...secrets: readonly string[]): Promise<GenericCarrier> {
  const sends: TakenSend[] = [];
  const answers: ((response: ServerResponse) => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const secret = secrets.find((one) => isSignedWith(one, body, request.headers as Record<string, string>));
      if (secret === undefined) return void response.writeHead(403).end('No signature matches.');
      const { messageId, from, to, text, mediaUrls } = JSON.parse(body) as Omit<
        TakenSend,
        'webhookId' | 'id' | 'at' | 'secret'
      >;
      const id = `GEN-${messageId}`;
      sends.push({
        ...{ webhookId: String(request.headers['webhook-id']), id, at: Date.now(), secret },
        ...{ messageId, from, to, text, mediaUrls },
      });
      const answer = answers.shift();
      if (answer !== undefined) return answer(response);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    sendUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    sends,
    answerNext: (...given) => void answers.push(...given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isSignedWith(secret: string, body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** The body and the signed headers of a carrier's webhook. */
export function signWebhook(
  secret: string,
  payload: unknown,
  { id = `evt_${randomUUID()}`, at = new Date() }: { readonly id?: string; readonly at?: Date } = {},
): { readonly body: string; readonly headers: Record<string, string> } {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
}
