import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { blocksOf } from './blocks-of';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('the commands', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ DEMO: '1', AUTH_JWT_SECRET: '', BOOTSTRAP_ADMIN: '' });
  });
  afterAll(() => patchbay.close());

  /** What each of the blocks prints, done one after the other. */
  async function printedBy(blocks: readonly string[]): Promise<string[]> {
    const script = blocks
      .map((block, step) => `echo "== ${step + 1}"\n${block}`)
      .join('\necho\n')
      .replaceAll('http://localhost:4000', patchbay.gatewayUrl)
      .replaceAll('localhost:4000', patchbay.gatewayUrl)
      .replaceAll('localhost:4001', patchbay.ingressUrl);
    const { stdout } = await promisify(execFile)('bash', ['-euc', script]);
    return stdout.split(/^== \d+\n/m).slice(1);
  }

  test('of the ten-minute start do what it says, line by line', async () => {
    const [answer] = blocksOf('docs/api/README.md', 'json');
    const printed = await printedBy(blocksOf('docs/api/README.md', 'sh'));
    const stdout = printed.join('');
    const [signIn, listen, , answerIt, why] = printed;
    expect(JSON.parse(signIn!)).toEqual(JSON.parse(answer!));
    expect(stdout).toContain('"__typename":"MessageAdded"');
    expect(stdout).toContain('"body":"Is my order ready?"');
    expect(listen).toBeDefined();
    expect(JSON.parse(answerIt!)).toMatchObject({
      data: { sendMessage: { message: { id: expect.any(String) as string }, userErrors: [] } },
    });
    expect(why).toContain('"decidedBy"');
  });

  test('of the README do what it says', async () => {
    const [start, ...blocks] = blocksOf('README.md', 'sh');
    expect(start).toBe('npm ci\nnpm start\n');
    const steps = blocks.filter((block) => block.includes('localhost:400'));
    // It listens until someone stops it. A person takes a second from one step to the next.
    const printed = await printedBy(
      steps.map((block) => `${block.replace(/^curl -sN(.*)/ms, '(timeout 1 curl -sN$1) || true')}\nsleep 1`),
    );
    expect(printed).toHaveLength(4);
    const [, , list] = printed;
    expect(JSON.parse(list!)).toMatchObject({ data: { conversations: { edges: expect.any(Array) as unknown[] } } });
    expect(list).toContain('"decidedBy"');
  });
});
