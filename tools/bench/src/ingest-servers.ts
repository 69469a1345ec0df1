import 'reflect-metadata';
import { createCarriers } from '@patchbay/providers';
import { readConfig, type Config } from '@patchbay/service-kit';
import { composeIngress } from '@patchbay/webhook-ingress';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a first version would store, the way a first version would. */
@Entity('naive_receipt')
class NaiveReceipt {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text', name: 'event_id' })
  eventId!: string;

  @Column({ type: 'bytea', name: 'raw_body' })
  rawBody!: Buffer;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;
}

/** A server that parses and verifies, and does with what it got whatever `keep` does. */
function startBare(config: Config, keep: (eventId: string, rawBody: Buffer) => Promise<unknown>): Promise<string> {
  const carrier = createCarriers(config.carriers, { webhookUrl: '' }).get('generic');
  if (carrier === undefined) throw new Error('The generic carrier is not configured.');
  const server = createServer((request, response) => {
    void (async () => {
      const rawBody = await readAll(request);
      const headers = request.headers as Record<string, string | undefined>;
      const verdict = await carrier.receive({ method: 'POST', path: '', url: request.url ?? '', headers, rawBody, receivedAt: new Date() });
      if (verdict.kind !== 'accepted') return void response.writeHead(403).end();
      await keep(verdict.envelope.eventId, rawBody);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
    })();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function start(kind: string): Promise<string> {
  const config = readConfig(process.env, 'ingress');
  if (kind === 'patchbay') return (await composeIngress(config)).url;
  if (kind === 'stores nothing') return startBare(config, () => Promise.resolve());
  const dataSource = await new DataSource({
    type: 'postgres', url: config.databaseUrl?.reveal(), poolSize: 10, entities: [NaiveReceipt], synchronize: false, installExtensions: false, uuidExtension: 'pgcrypto',
  }).initialize();
  await dataSource.query('CREATE TABLE naive_receipt (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), event_id text UNIQUE, raw_body bytea, received_at timestamptz)');
  const repository = dataSource.getRepository(NaiveReceipt);
  return startBare(config, (eventId, rawBody) => repository.save(repository.create({ eventId, rawBody, receivedAt: new Date() })));
}

start(process.argv[2] ?? '').then(
  (url) => process.send?.({ url }),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
