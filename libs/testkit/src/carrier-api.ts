import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly headers: IncomingHttpHeaders;
  readonly form: URLSearchParams;
}

export interface CarrierApi {
  readonly url: string;
  readonly requests: readonly ApiRequest[];
  /** Answers everything instead, in a way that no carrier should. */
  fault: RequestListener | undefined;
  close(): Promise<void>;
}

export interface ApiResponse {
  readonly status: number;
  readonly json: unknown;
}

/** A carrier's API on this machine. */
export async function startCarrierApi(answer: (request: ApiRequest) => ApiResponse): Promise<CarrierApi> {
  const requests: ApiRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      const { headers } = request;
      const { authorization = '' } = headers;
      const received = { method: request.method ?? '', path, query, authorization, headers, form };
      requests.push(received);
      if (api.fault !== undefined) return void api.fault(request, response);
      const { status, json } = answer(received);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: CarrierApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fault: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return api;
}
