import { createTestDatabase, describeWithRedis, testRedisUrl, waitFor } from '@patchbay/testkit';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jwtSecret } from './start-patchbay';

const run = promisify(execFile);
const root = join(__dirname, '../..');

/** What goes into the image, in a folder that has nothing else around it. `npm run image:prove` builds all of it. */
describeWithRedis('the image', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'patchbay-image-'));
    await run(process.execPath, [join(root, 'tools/build/image.mjs'), folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const requireThere = (code: string) => run(process.execPath, ['-e', code], { cwd: folder });

  it('leaves room for Node.js and the base image below 250 MB', () => {
    const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    expect(bytes / 1e6).toBeLessThan(100);
  });

  it('runs as nobody special, without a shell', () => {
    const last = readFileSync(join(root, 'Dockerfile'), 'utf8')
      .split(/^FROM /m)
      .at(-1)!;
    expect(last).toMatch(/^gcr\.io\/distroless\/cc-debian12\n[^]*^USER 1000:1000$/m);
    expect(last).not.toMatch(/^RUN /m);
  });

  it('has the packages that stay outside of bundles', async () => {
    const traces = ['sdk-trace-node', 'resources', 'exporter-trace-otlp-http', 'exporter-trace-otlp-proto'];
    const names = ['sharp', '@nats-io/transport-node', ...traces.map((name) => `@opentelemetry/${name}`)];
    await requireThere(names.map((name) => `require('${name}');`).join(''));
  });

  it('knows the time zones of a number', async () => {
    const { stdout } = await requireThere(
      `require('libphonenumber-geo-carrier').timezones(require('libphonenumber-js').parsePhoneNumber('+12025550101')).then(console.log)`,
    );
    expect(stdout).toContain('America/New_York');
  });

  it('has the commands of the worker', async () => {
    const database = await createTestDatabase();
    const env = { DATABASE_URL: database.url, REDIS_URL: 'redis://127.0.0.1:1', AUTH_JWT_SECRET: jwtSecret };
    const plan = await run(process.execPath, [join(folder, 'apps/worker/dist/migrate/main.js'), '--plan'], { env });
    expect(plan.stdout).toContain('Nothing is missing.');
    await database.close();
  });

  it('serves the inbox', async () => {
    const database = await createTestDatabase();
    const env = { DATABASE_URL: database.url, PORT: '0', AUTH_JWT_SECRET: jwtSecret, REDIS_URL: testRedisUrl() };
    const gateway = spawn(process.execPath, [join(folder, 'apps/gateway/dist/main.js')], { env });
    let log = '';
    gateway.stdout.on('data', (bytes: Buffer) => (log += bytes.toString()));
    const url = await waitFor(() => /"url":"(http[^"]+)"/.exec(log)?.[1], { what: 'the gateway' });
    expect(await (await fetch(url)).text()).toContain('<div id="root">');
    gateway.kill();
    await waitFor(() => gateway.exitCode !== null || gateway.signalCode !== null);
    await database.close();
  });
});
