import { networksOf, signatureHeaders } from '@patchbay/service-kit';
import { reservePort, waitFor } from '@patchbay/testkit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBatch, type EventBatch } from './event-batch';
import { createTargets } from './targets';
import { createWebhookClient } from './webhook-client';

const root = join(__dirname, '../../..');
const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const code = /```js\n(.*?)```/s.exec(readFileSync(join(root, 'docs/api/webhooks.md'), 'utf8'))![1]!;

test('the receiver in the documentation takes events once, and refuses what is not signed', async () => {
  const { port, release } = await reservePort();
  const receiver = spawn(process.execPath, ['--input-type=module', '-'], {
    cwd: root,
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const gone = once(receiver, 'exit');
  const client = createWebhookClient({ targets: createTargets(networksOf(['127.0.0.1/32'])!, true) });
  try {
    receiver.stdin.end(code);
    const url = `http://127.0.0.1:${port}/`;
    const post = async (sequences: readonly number[], key = secret) => {
      const batch = sequences.map((sequence) => ({
        payload: Buffer.from(`{"data":{"n":${sequence}}}`),
        position: { sequence, at: Date.now() },
      })) as unknown as EventBatch;
      const body = writeBatch(batch, (position) => `c${position.sequence}`);
      const headers = { ...signatureHeaders(key, 'msg_1', new Date(), body), 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body });
      return [response.status, response.headers.get('x-stored')];
    };
    await waitFor(() => post([1]));
    expect(await post([1, 2])).toEqual([204, '2']);
    expect(await post([2, 3])).toEqual([204, '3']);
    expect(await post([4], `whsec_${Buffer.alloc(32, 4).toString('base64')}`)).toEqual([400, null]);
    const body = Buffer.from('{"type":"patchbay.test","data":[]}');
    const headers = signatureHeaders(
      [`whsec_${Buffer.alloc(32, 5).toString('base64')}`, secret],
      'msg_2',
      new Date(),
      body,
    );
    expect(await client.post({ url, headers, body }, new AbortController().signal)).toMatchObject({
      responseStatus: 204,
      problem: null,
    });
  } finally {
    await client.close();
    receiver.kill();
    await gone;
    release();
  }
});
