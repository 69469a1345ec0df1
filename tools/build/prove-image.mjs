// `npm run image:prove` does what the Dockerfile says, without Docker: it copies what COPY copies, runs what RUN runs, says
// how large the image is, and then runs the three programs in it as a user without rights, on a root file system that
// cannot be written, until a text came in and one went out. Needs Linux, root (for `unshare` and `chroot`) and a Redis.
// `--built` takes what this checkout has built, for a quick look.
import { execFileSync, spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const isBuilt = process.argv.includes('--built');
const maxMegabytes = 250;
/** Of gcr.io/distroless/cc-debian12 without compression, rounded up; it has no Node.js. */
const baseMegabytes = 30;
const scratch = mkdtempSync(join(tmpdir(), 'patchbay-image-'));
const closing = [];

const instructions = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => /^([A-Z]+) (.+)$/.exec(line)?.slice(1) ?? [line]);

/** Patterns of .dockerignore as COPY uses them: a name at the top, or `any/name` anywhere. */
const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n');
const isIgnored = (path) =>
  ignored.some((pattern) =>
    pattern.startsWith('**/') ? path.split('/').includes(pattern.slice(3)) : path.split('/')[0] === pattern,
  );

const stages = new Map();
let stage;
const inStage = (path, of = stage) => join(of.folder, path.startsWith('/') ? path : join(of.workdir, path));

function copy(given) {
  const from = given[0].startsWith('--from=') ? stages.get(given.shift().slice('--from='.length)) : undefined;
  const target = given.pop();
  for (const source of given) {
    const path =
      from === undefined ? join(root, source) : source.startsWith('/usr/') ? process.execPath : inStage(source, from);
    const isFolder = statSync(path).isDirectory();
    const to = isFolder || !target.endsWith('/') ? inStage(target) : inStage(join(target, basename(source)));
    mkdirSync(dirname(to), { recursive: true });
    const filter = (each) => from !== undefined || each === path || !isIgnored(relative(root, each));
    cpSync(path, to, { recursive: true, filter, dereference: !isFolder });
  }
}

const act = {
  FROM([, , name = 'image']) {
    stage = { folder: join(scratch, name), workdir: '/', env: {}, user: undefined, command: [] };
    stages.set(name, stage);
    mkdirSync(stage.folder);
  },
  WORKDIR([path]) {
    stage.workdir = path;
    mkdirSync(inStage('.'), { recursive: true });
  },
  COPY: copy,
  RUN(words) {
    const command = words.join(' ').replaceAll(/ \/(?=\w)/g, ` ${stage.folder}/`);
    execFileSync('sh', ['-euc', command], { cwd: inStage('.'), stdio: ['ignore', 'inherit', 'inherit'] });
  },
  ENV: (words) => Object.assign(stage.env, Object.fromEntries(words.map((word) => word.split('=')))),
  USER: ([user]) => (stage.user = user),
  CMD: (words) => (stage.command = JSON.parse(words.join(' '))),
};

function build() {
  for (const [name, rest = ''] of instructions) {
    if (act[name] === undefined) throw new Error(`Unknown instruction: ${name}. Teach prove-image.mjs what it does.`);
    if (name === 'RUN' && isBuilt) {
      execFileSync(process.execPath, ['tools/build/image.mjs', inStage('/image')], { cwd: root, stdio: 'inherit' });
      continue;
    }
    act[name](rest.split(' '));
  }
}

const bytesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** What the base image has of what Node.js needs: the C and C++ libraries, from this machine. */
function addLibraries() {
  const libraries = execFileSync('ldd', [process.execPath], { encoding: 'utf8' }).match(/\/\S+/g);
  for (const library of new Set(libraries.filter(existsSync))) {
    mkdirSync(join(stage.folder, dirname(library)), { recursive: true });
    cpSync(library, join(stage.folder, library), { dereference: true });
  }
  for (const folder of ['tmp', 'dev', 'proc']) mkdirSync(join(stage.folder, folder), { recursive: true });
}

/** In a mount namespace of its own: everything is read-only but /tmp. */
const enter = `
  mount --bind "$ROOT" "$ROOT"
  mount -o remount,bind,ro "$ROOT"
  mount -t tmpfs tmpfs "$ROOT/tmp"
  exec chroot --userspec="$WHO" "$ROOT" /usr/local/bin/node "$@"`;

function start(args, environment) {
  const child = spawn(
    'unshare',
    [
      '--mount',
      'sh',
      '-euc',
      enter,
      'sh',
      ...args.map((arg) => (arg.endsWith('.js') ? join(stage.workdir, arg) : arg)),
    ],
    {
      env: { PATH: process.env.PATH, ROOT: stage.folder, WHO: stage.user, ...stage.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  closing.push(
    () => child.exitCode !== null || new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM')),
  );
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { msg = '', url, level } = JSON.parse(line);
      if (msg.endsWith('is ready.')) resolve({ url, child });
      else if (level === 'error' || level >= 50) console.log(line);
    });
    child.once('exit', (code) =>
      code === 0 ? resolve({ child }) : reject(new Error(`${args.join(' ')} ended with ${code}.`)),
    );
  });
}

const secret = Buffer.alloc(32, 7);
const token = (subject) => {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${encode({ alg: 'HS256' })}.${encode({ sub: subject, exp: Math.floor(Date.now() / 1_000) + 3_600 })}`;
  return `${body}.${createHmac('sha256', secret.toString('hex')).update(body).digest('base64url')}`;
};

async function until(ask, what) {
  for (const since = Date.now(); ; await pause(100)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - since > 60_000) throw new Error(`Waited in vain for ${what}.`);
  }
}

async function run() {
  const sent = [];
  const carrier = createServer(async (request, response) => {
    sent.push(await new Response(request).text());
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"GEN-1"}');
  }).listen(0, '127.0.0.1');
  closing.push(() => carrier.closeAllConnections() ?? carrier.close());
  const require = createRequire(join(root, 'apps/standalone/package.json'));
  const { connectEmbeddedDatabase } = require('@patchbay/embedded-database');
  const database = await connectEmbeddedDatabase({ dataDir: join(scratch, 'data') });
  closing.push(() => database.close());
  const environment = {
    ...{ DATABASE_URL: database.url, REDIS_URL: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', LOG_LEVEL: 'info' },
    ...{ HOST: '127.0.0.1', PORT: '0', WEBHOOK_PORT: '0', WORKER_PORT: '0', FILES_DIR: '/tmp/files' },
    ...{
      AUTH_JWT_SECRET: secret.toString('hex'),
      BOOTSTRAP_ADMIN: 'root',
      MIGRATE_ON_START: '0',
      TRUSTED_PROXIES: '0',
    },
    ...{
      GENERIC_SECRET: `whsec_${secret.toString('base64')}`,
      GENERIC_SEND_URL: `http://127.0.0.1:${carrier.address().port}/`,
    },
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${carrier.address().port}`,
  };
  const nothing =
    "const fs = require('node:fs'); try { fs.writeFileSync('/patchbay/x', '') } catch (e) { process.exit(e.code === 'EROFS' && process.getuid() > 0 ? 0 : 3) } process.exit(4)";
  await start(['-e', nothing], {});
  console.log(`It runs as ${stage.user}, and can write nothing but /tmp.`);
  await start(['--enable-source-maps', 'apps/worker/dist/migrate/main.js'], environment);
  const program = async (app) => (await start(['--enable-source-maps', `apps/${app}/dist/main.js`], environment)).url;
  const [gateway, ingress] = [await program('gateway'), await program('webhook-ingress')];
  await program('worker');
  const ask = async (query, variables = {}) => {
    const response = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token('root')}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask(
    `mutation { upsertPhoneNumbers(input: [{ number: "+12025550101", name: "Ours", provider: GENERIC, owner: { userExternalId: "root" } }]) { updated } }`,
  );
  const id = randomUUID();
  const at = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify({
    type: 'message.received',
    data: { id, from: '+14152000001', to: '+12025550101', text: 'Hello' },
  });
  const signature = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64');
  const { status } = await fetch(`${ingress}/webhooks/generic`, {
    ...{ method: 'POST', body },
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': at,
      'webhook-signature': `v1,${signature}`,
    },
  });
  if (status !== 200) throw new Error(`The ingress answered ${status}.`);
  const conversation = await until(
    async () =>
      (await ask('{ conversations { edges { node { id lastMessage { body } } } } }')).conversations.edges[0]?.node,
    'the text in',
  );
  console.log(`A text came in: ${conversation.lastMessage.body}`);
  await ask(
    'mutation ($id: ID!, $key: String!) { sendMessage(input: { conversationId: $id, body: "Hi", idempotencyKey: $key }) { userErrors { message } } }',
    { id: conversation.id, key: randomUUID() },
  );
  await until(() => sent.some((text) => text.includes('"Hi"')), 'the text out');
  console.log('A text went out.');
  if (!(await fetch(`${gateway}/`)).ok) throw new Error('There is no inbox.');
}

try {
  build();
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  const [own, node] = [bytesBelow(inStage('.')), statSync(inStage('/usr/local/bin/node')).size];
  const sum = megabytes(own + node) + baseMegabytes;
  console.log(
    `Patchbay ${megabytes(own)} MB + Node.js ${megabytes(node)} MB + base image ${baseMegabytes} MB = ${sum} MB`,
  );
  if (sum >= maxMegabytes) throw new Error(`The image has ${sum} MB, which is not below ${maxMegabytes} MB.`);
  addLibraries();
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const close of closing.reverse()) await close();
  rmSync(scratch, { recursive: true, force: true });
}
