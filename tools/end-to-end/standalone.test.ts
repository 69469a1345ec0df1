import { createGraphqlClient, startApp, waitFor, type RunningApp } from '@patchbay/testkit';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each start has its own timeout, and a test has several starts.
jest.setTimeout(120_000);

/** What a newcomer starts: everything in one command, on an embedded PostgreSQL. */
describe('the standalone app', () => {
  let folder: string;
  const running: RunningApp[] = [];
  const start = async (environment: Record<string, string> = {}) => {
    const app = await startApp('standalone', { DATA_DIR: join(folder, 'data'), DEMO_HISTORY: '0', ...environment });
    running.push(app);
    return app;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'patchbay-standalone-'));
    // If root runs the tests, PostgreSQL runs as another user, who must be able to enter.
    chmodSync(folder, 0o711);
  });
  afterAll(async () => {
    await Promise.all(running.map((app) => app.stop('SIGKILL')));
    await waitFor(() => serversOf(folder).length === 0, { what: 'the servers to end' });
    rmSync(folder, { recursive: true });
  });

  /** PostgreSQL processes with data below this folder. */
  const serversOf = (data: string) =>
    spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => /postgres .*-D/.test(line) && line.includes(data));

  const ana = async ({ url }: RunningApp) => {
    const response = await fetch(`${url}/demo/sessions`, { method: 'POST', body: '{"user": "ana"}' });
    return createGraphqlClient(url, ((await response.json()) as { token: string }).token);
  };
  const textAna = async (app: RunningApp, body: string) => {
    const response = await fetch(`${app.webhooksUrl}/simulator/texts`, {
      method: 'POST',
      body: JSON.stringify({ from: '+13125550141', to: '+12025550101', body }),
    });
    expect(response.status).toBe(202);
  };
  const texts = async (app: RunningApp) => {
    const { conversations } = await (await ana(app)).run<{
      conversations: { edges: { node: { id: string; messages: { edges: { node: { body: string } }[] } } }[] };
    }>('{ conversations { edges { node { id messages { edges { node { body } } } } } } }');
    return conversations.edges.flatMap(({ node }) => node.messages.edges.map((edge) => edge.node.body));
  };

  /** What the phone in the inbox shows. */
  const phoneOf = async (url: string, number: string) => {
    const response = await fetch(`${url}/demo/texts?number=${encodeURIComponent(number)}`);
    return ((await response.json()) as { texts: { direction: string; body: string; mediaUrls: string[] }[] }).texts;
  };

  test('keeps a conversation with the demo’s customer when it is stopped or killed', async () => {
    const first = await start();
    await textAna(first, 'One');
    await waitFor(async () => (await texts(first)).includes('One'));
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(serversOf(folder)).toEqual([]);

    const second = await start();
    await textAna(second, 'Two');
    await waitFor(async () => (await texts(second)).includes('Two'));
    await second.stop('SIGKILL');

    const third = await start();
    expect(await texts(third)).toEqual(['One', 'Two']);
    expect((await phoneOf(third.url, '+13125550141')).map(({ body }) => body)).toEqual(['One', 'Two']);
    const api = await ana(third);
    const { conversations } = await api.run<{ conversations: { edges: { node: { id: string } }[] } }>(
      '{ conversations { edges { node { id } } } }',
    );
    await api.run(
      'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Hi Maya" }) { message { id } } }',
      { id: conversations.edges[0]!.node.id },
    );
    const handset = await waitFor(async () => {
      const response = await fetch(`${third.webhooksUrl}/simulator/texts?number=${encodeURIComponent('+13125550141')}`);
      const answer = (await response.json()) as { texts: { body: string; direction: string }[] };
      return answer.texts.find(({ direction }) => direction === 'RECEIVED');
    });
    expect(handset.body).toBe('Hi Maya');
    expect(await third.stop('SIGINT')).toBe(0);
    await waitFor(() => serversOf(folder).length === 0);
  });

  /** The conversations that a demo begins with are on the customers' phones, in order, with their pictures. */
  const expectHistoryOnPhone = async (url: string) => {
    const phone = await phoneOf(url, '+14155550151');
    expect(phone.map(({ direction }) => direction).slice(0, 2)).toEqual(['SENT', 'RECEIVED']);
    expect(phone[0]!.body).toMatch(/^The waiting room/);
    const picture = await fetch(`${url}/demo${new URL(phone[0]!.mediaUrls[0]!).pathname}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    // Its address stays, or a page that asks again and again would load it each time.
    expect((await phoneOf(url, '+14155550151'))[0]!.mediaUrls).toEqual(phone[0]!.mediaUrls);
  };

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing behind when the npm that started it gets %s',
    async (signal) => {
      const npm = spawn('npm', ['start'], {
        cwd: join(__dirname, '../..'),
        env: {
          ...process.env,
          DATA_DIR: join(folder, 'by-npm'),
          PORT: '0',
          WEBHOOK_PORT: '0',
          WORKER_PORT: '0',
          DATABASE_URL: '',
          REDIS_URL: '',
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let output = '';
      npm.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
      await waitFor(() => output.includes('Patchbay is ready'), { limitMs: 20_000 });
      const [url] = /http:\/\/\S+(?=\/graphql)/.exec(output)!;
      await expectHistoryOnPhone(url);
      npm.kill(signal);
      await waitFor(() => serversOf(join(folder, 'by-npm')).length === 0, { what: 'the database to end' });
      await waitFor(
        async () =>
          fetch(`${url}/healthz`).then(
            () => false,
            () => true,
          ),
        { what: 'the port to be free' },
      );
    },
  );

  test('survives the end of its PostgreSQL', async () => {
    const app = await start();
    const [server] = spawnSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(`-D ${join(folder, 'data')}`) && !line.includes('/bin/sh'));
    process.kill(Number.parseInt(server!, 10), 'SIGKILL');
    await waitFor(async () => (await fetch(`${app.url}/readyz`)).status === 200, { limitMs: 20_000 });
    await textAna(app, 'Still there?');
    await waitFor(async () => (await texts(app)).includes('Still there?'));
    expect(await app.stop()).toBe(0);
  });

  test('says that its data or its port is in use', async () => {
    const app = await start();
    await expect(start()).rejects.toThrow(/Another Patchbay .* uses the data/);
    await app.stop();

    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
    await new Promise((resolve) => other.close(resolve));
    await waitFor(() => serversOf(folder).length === 0);
  });

  test('reports all mistakes in its environment together, without secrets', async () => {
    await expect(start({ PORT: 'no', GENERIC_SECRET: 'hush-hush', LOG_LEVEL: 'loud' })).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/PORT[\s\S]*GENERIC_SECRET|GENERIC_SECRET[\s\S]*PORT/) as string,
      }) as Error,
    );
    await expect(start({ PORT: 'no', GENERIC_SECRET: 'hush-hush' })).rejects.not.toThrow('hush-hush');
  });
});
