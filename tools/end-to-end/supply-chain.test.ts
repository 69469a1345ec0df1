import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/SECURITY.md'), 'utf8');

interface Ended {
  readonly code: number;
  readonly output: string;
}
interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
}
const run = (file: string, args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) =>
    execFile(
      file,
      [...args],
      { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    ),
  );

describe('the table of ASVS', () => {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| V'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  test('names tests that exist', () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    const names = new Set(files.split('\n').map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const named = [...page.matchAll(/`([\w-]+(?:\.\w+)?\.(?:test|spec)\.ts)`/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  test('has each chapter, and says for each section how it is', () => {
    const chapters = new Set(rows.map(([, section]) => /^V(\d+)/.exec(section!)![1]));
    expect([...chapters]).toEqual(Array.from({ length: 17 }, (_, n) => String(n + 1)));
    for (const [, section, state, how, test] of rows) {
      expect([section, state]).toEqual([section, expect.stringMatching(/^(met|partly|n\/a)$/)]);
      expect([section, how !== '', state === 'n/a' || test !== '']).toEqual([section, true, true]);
    }
  });
});

describe('the licenses', () => {
  const check = (packages: Record<string, object>) => {
    const lockFile = join(mkdtempSync(join(tmpdir(), 'lock-')), 'package-lock.json');
    writeFileSync(lockFile, JSON.stringify({ packages }));
    return run(process.execPath, ['tools/supply-chain/licenses.mjs', lockFile]);
  };

  test('of all packages are allowed', async () => {
    const { code, output } = await run(process.execPath, ['tools/supply-chain/licenses.mjs', '--list']);
    expect([code, output]).toMatchObject([0, expect.stringContaining('yazl\t3.3.1\tMIT\tproduct')]);
    expect(output).toMatch(/^jest\t\S+\tMIT\ttools$/m);
  });

  test.each([
    ['AGPL-3.0', { license: 'AGPL-3.0' }],
    ['none', {}],
    ['MIT AND GPL-2.0', { license: 'MIT AND GPL-2.0' }],
    ['LGPL-3.0-or-later', { license: 'LGPL-3.0-or-later' }],
  ])('that are not allowed fail: %s', async (license, given) => {
    const { code, output } = await check({ 'node_modules/a/node_modules/@b/c': { version: '1.0.0', ...given } });
    expect([code, output]).toEqual([1, expect.stringContaining(`Not allowed: @b/c 1.0.0: ${license}.`)]);
  });

  test('are fine if one of several may be chosen, or if there is a reason', async () => {
    const fine = {
      'node_modules/a': { version: '1.0.0', license: '(MIT OR GPL-3.0)' },
      'node_modules/@img/sharp-libvips-linux-x64': { version: '1.0.0', license: 'LGPL-3.0-or-later' },
    };
    expect((await check(fine)).code).toBe(0);
    // An empty list would say nothing.
    expect((await check({})).code).toBe(1);
  });
});

test('the list of packages is CycloneDX, and has what the product uses and no tools', async () => {
  const { code, output } = await run('npm', ['run', '--silent', 'sbom']);
  expect(code).toBe(0);
  const bom = JSON.parse(output) as { bomFormat: string; specVersion: string; components: Component[] };
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  const listed = bom.components.map(
    ({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`,
  );
  const names = bom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['graphql', 'pg', 'yazl']));
  expect(names.filter((name) => /^(jest|eslint|typescript)$/.test(name))).toEqual([]);
  const { output: licenses } = await run(process.execPath, ['tools/supply-chain/licenses.mjs', '--list']);
  const product = licenses
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , , use]) => use === 'product')
    .map(([name, version]) => `${name}@${version}`);
  expect(product.filter((one) => !listed.includes(one))).toEqual([]);
});

describe('known vulnerabilities', () => {
  let registry: Server;
  let answer: RequestListener;
  beforeAll(async () => {
    registry = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    registry.closeAllConnections();
    registry.close();
  });

  const check = () =>
    run(process.execPath, ['tools/supply-chain/vulnerabilities.mjs'], {
      npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
      npm_config_cache: mkdtempSync(join(tmpdir(), 'npm-')),
    });
  // With one that is fine: of a package without, npm says that every version is affected.
  const versions = Object.fromEntries(['3.3.1', '9.0.0'].map((version) => [version, { name: 'yazl', version }]));
  const advise = (advisories: object): void => {
    answer = (request, response) =>
      request.method === 'POST'
        ? void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(advisories))
        : void response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(JSON.stringify({ name: 'yazl', versions }));
  };

  test('that are serious fail, with their names', async () => {
    const advisory = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'Bad',
      severity: 'high',
      vulnerable_versions: '<9',
    };
    advise({ yazl: [advisory] });
    const { code, output } = await check();
    expect([code, output]).toEqual([1, expect.stringContaining('high: yazl <9: Bad (https://advisories.example/1)')]);
  });

  test('that are not there, or not serious, are fine', async () => {
    advise({});
    expect(await check()).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Checked \d+ packages: 0 vulner/) as string,
    });
  });

  test('that nobody could look up are not checked, which is said and is no failure', async () => {
    answer = (_, response) => void response.writeHead(405).end();
    expect(await check()).toMatchObject({ code: 0, output: expect.stringContaining('NOT CHECKED') as string });
  });
});
