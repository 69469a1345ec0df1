import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiAnswer {
  readonly status: number;
  /** Bytes are a picture, everything else is JSON. */
  readonly body: unknown;
}

export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string | undefined;
  readonly webhookId: string | undefined;
}

/** Fake carrier APIs on this machine. They record requests and return prepared answers. */
export interface Apis {
  readonly url: string;
  readonly calls: ApiCall[];
  answer: (path: string, call: ApiCall) => ApiAnswer | Promise<ApiAnswer>;
  close(): Promise<void>;
}

export async function startApis(): Promise<Apis> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization, 'webhook-id': webhookId } = request.headers as Record<string, string | undefined>;
      const call = {
        method: request.method ?? '',
        path: request.url ?? '',
        body: Buffer.concat(chunks).toString(),
        authorization,
        webhookId,
      };
      apis.calls.push(call);
      void Promise.resolve(apis.answer(call.path, call)).then(({ status, body }) => {
        if (Buffer.isBuffer(body)) response.writeHead(status, { 'content-type': 'image/png' }).end(body);
        else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apis: Apis = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    answer: () => ({ status: 200, body: {} }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return apis;
}
