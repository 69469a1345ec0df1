import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endLater } from './leave-nothing';

/** A carrier on this machine that takes every text. Returns the URL to send to. */
export async function startCarrier(onTaken: (id: string) => void = () => undefined): Promise<string> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      taken += 1;
      const id = `GEN-${taken}`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }), () => onTaken(id));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endLater(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
}
