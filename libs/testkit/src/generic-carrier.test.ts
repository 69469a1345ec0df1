import { Webhook } from 'standardwebhooks';
import { signWebhook, startGenericCarrier, type GenericCarrier } from './index';

const secret = `whsec_${Buffer.from('a-carrier-of-the-tests').toString('base64')}`;
const send = { messageId: 'm1', from: '+12025550101', to: '+13125550141', text: 'Hello', mediaUrls: [] };

describe('startGenericCarrier', () => {
  let carrier: GenericCarrier;
  beforeEach(async () => {
    carrier = await startGenericCarrier(secret);
  });
  afterEach(() => carrier.close());

  const post = (signedWith = secret) => {
    const { body, headers } = signWebhook(signedWith, send, { id: 'send_m1' });
    return fetch(carrier.sendUrl, { method: 'POST', headers, body });
  };

  it('accepts a signed send and answers with its id', async () => {
    const response = await post();
    expect(await response.json()).toEqual({ id: 'GEN-m1' });
    expect(carrier.sends).toEqual([
      {
        webhookId: 'send_m1',
        messageId: 'm1',
        from: send.from,
        to: send.to,
        text: 'Hello',
        mediaUrls: [],
        id: 'GEN-m1',
        at: expect.any(Number) as number,
        secret,
      },
    ]);
  });

  it('refuses a send that is signed with another secret', async () => {
    expect((await post(`whsec_${Buffer.from('a-stranger-to-it').toString('base64')}`)).status).toBe(403);
    expect(carrier.sends).toEqual([]);
  });

  it('gives a prepared answer once, or no answer at all', async () => {
    carrier.answerNext(
      (response) => void response.writeHead(429, { 'retry-after': '2' }).end(),
      (response) => void response.destroy(),
    );
    expect((await post()).status).toBe(429);
    await expect(post()).rejects.toThrow();
    expect((await post()).status).toBe(200);
    expect(carrier.sends).toHaveLength(3);
  });
});

describe('signWebhook', () => {
  it('creates signatures that the reference implementation accepts', () => {
    const { body, headers } = signWebhook(secret, { type: 'message.received' });
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'message.received' });
  });
});
