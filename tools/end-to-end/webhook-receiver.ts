import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A request with a signature that holds under the receiver's secret. */
export interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: readonly { readonly cursor: string; readonly data: Record<string, unknown> | null }[];
}

/** A receiver of webhooks, as others write them: it checks the signature with the reference library, then answers. */
export interface WebhookReceiver {
  readonly url: string;
  /** What was acknowledged or not, in the order in which it came. */
  readonly deliveries: Delivery[];
  /** Requests without a valid signature. */
  readonly forged: IncomingMessage[];
  /** `whsec_...`; nothing is checked as long as there is none. */
  secret: string | undefined;
  /** Answers 204 by default. */
  answer: (response: ServerResponse, delivery: Delivery, request: IncomingMessage) => void;
  /** All events in order, with repetitions. */
  events(): Delivery['data'][number][];
  close(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      try {
        const { secret } = receiver;
        const payload = (
          secret === undefined
            ? JSON.parse(body)
            : new Webhook(secret).verify(body, request.headers as Record<string, string>)
        ) as Omit<Delivery, 'id'>;
        const delivery = { id: request.headers['webhook-id'] as string, ...payload };
        receiver.deliveries.push(delivery);
        receiver.answer(response, delivery, request);
      } catch {
        receiver.forged.push(request);
        response.writeHead(400).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    deliveries: [],
    forged: [],
    secret: undefined,
    answer: (response) => void response.writeHead(204).end(),
    events: () => receiver.deliveries.flatMap(({ data }) => data),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
