import { createHmac, randomUUID } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { compare, type Result } from './compare';

const kinds = ['stores nothing', 'patchbay', 'repository.save'] as const;
type Kind = (typeof kinds)[number];

const requests = { 'stores nothing': 12_000, patchbay: 12_000, 'repository.save': 4_000 };
const connections = 128;
const secret = Buffer.from('a-secret-of-the-ingest-benchmark');

export async function benchIngest(databaseUrl: string): Promise<readonly Result[]> {
  const servers = new Map<Kind, { url: string; child: ChildProcess }>();
  for (const kind of kinds) servers.set(kind, await startServer(kind, databaseUrl));
  try {
    for (const { url } of servers.values()) await load(url, 1_000);
    const result = await compare({
      asks: 'How much of a bare server’s rate is left when every callback is durable before it is acknowledged?',
      unit: 'requests a second',
      rounds: 5,
      contenders: Object.fromEntries(kinds.map((kind) => [kind, () => load(servers.get(kind)!.url, requests[kind])])),
      ratios: [
        { of: 'patchbay', over: 'stores nothing', atLeast: 0.55 },
        { of: 'patchbay', over: 'repository.save', atLeast: 4 },
      ],
    });
    return [result];
  } finally {
    for (const { child } of servers.values()) child.kill('SIGKILL');
  }
}

function startServer(kind: Kind, databaseUrl: string): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(join(__dirname, 'ingest-servers.js'), [kind], {
    env: {
      ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: 'redis://127.0.0.1:6379', WEBHOOK_PORT: '0', LOG_LEVEL: 'fatal', NODE_ENV: 'production',
      GENERIC_SECRET: `whsec_${secret.toString('base64')}`,
    },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ ...(message as { url: string }), child }));
    child.once('exit', (code) => reject(new Error(`The server "${kind}" ended with ${code}.`)));
  });
}

/**
 * Requests a second; each is a text of its own, signed and written out beforehand. Over bare sockets: whatever the load
 * costs is taken from the servers that share the machine with it.
 */
async function load(url: string, count: number): Promise<number> {
  const { host, hostname, port } = new URL(url);
  const requests = Array.from({ length: count }, (_, n) => writeRequest(host, sign(n)));
  let next = 0;
  const since = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: connections }, () => {
      const socket = connect(Number(port), hostname);
      socket.setNoDelay(true);
      return new Promise<void>((resolve, reject) => {
        const send = () => (next < count ? socket.write(requests[next++]!) : socket.end());
        // An answer is small enough to come at once.
        socket.on('data', (answer) => (answer.toString('latin1', 9, 12) === '200' ? send() : reject(new Error(`The server answered ${answer.toString('latin1', 0, 20)}`))));
        socket.once('error', reject);
        socket.once('close', () => resolve());
        send();
      });
    }),
  );
  return count / (Number(process.hrtime.bigint() - since) / 1e9);
}

function writeRequest(host: string, { body, headers }: { body: string; headers: Record<string, string> }): Buffer {
  const lines = Object.entries({ host, 'content-length': String(Buffer.byteLength(body)), ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST /webhooks/generic HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function sign(n: number): { body: string; headers: Record<string, string> } {
  const id = randomUUID();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify({ type: 'message.received', data: { id, from: `+1312555${1000 + (n % 9000)}`, to: '+12025550101', text: 'Is my order ready? I could come by at noon.' } });
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { body, headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` } };
}
