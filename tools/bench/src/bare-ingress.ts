import { createCarriers } from '@patchbay/carriers';
import type { Config } from '@patchbay/service-kit';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that verifies and parses callbacks and passes them to `keep`. */
export function createBareIngress(
  config: Config,
  keep: (eventId: string, rawBody: Buffer) => Promise<unknown>,
): Server {
  const carrier = createCarriers(config.parts, '').get('generic');
  if (carrier === undefined) throw new Error('The generic carrier is not configured.');
  return createServer((request, response) => {
    void (async () => {
      const rawBody = await readAll(request);
      const headers = request.headers as Record<string, string | undefined>;
      const verdict = await carrier.receive({
        method: 'POST',
        path: '',
        url: request.url ?? '',
        headers,
        rawBody,
        receivedAt: new Date(),
      });
      if (verdict.kind !== 'accepted') return void response.writeHead(403).end();
      await keep(verdict.envelope.eventId, rawBody);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
    })();
  });
}

export function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
