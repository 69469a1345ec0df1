import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const programOf = (app: string) => join(__dirname, '../../apps', app, 'dist/main.js');
/** Makes every app fail when it starts. */
const failing = `data:text/javascript,${encodeURIComponent(`
  const { on } = process;
  process.on = function (name, ...rest) {
    if (name === 'SIGINT') throw new Error('No signals today.');
    return on.call(this, name, ...rest);
  };
`)}`;

describe.each(['gateway', 'webhook-ingress', 'worker', 'standalone'])('the bundle of %s', (app) => {
  it('runs with the code that was compiled for it', async () => {
    const print = `console.log(require(${JSON.stringify(programOf(app))}).cachedDataRejected); process.exit()`;
    expect((await run(process.execPath, ['-e', print])).stdout).toBe('false\n');
  });

  it('has stack traces that lead to the sources', async () => {
    const failure = run(process.execPath, ['--enable-source-maps', '--import', failing, programOf(app)]);
    await expect(failure).rejects.toMatchObject({
      stderr: expect.stringMatching(
        new RegExp(
          String.raw`No signals today[^]*libs/service-kit/src/run-main\.ts:\d+[^]*apps/${app}/src/main\.ts:\d+`,
        ),
      ),
    });
  });
});
