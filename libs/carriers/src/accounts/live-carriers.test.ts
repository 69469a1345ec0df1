import type { Credentials, UsableAccount } from '@patchbay/messaging';
import { signedCallback } from '../standard-webhooks/signed-json.contract';
import { connectLiveCarriers, type LiveCarriers } from './live-carriers';

const present = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const former = 'whsec_Zm9ybWVyLXNlY3JldC1vZi0yNC1ieXRlcw==';
const hello = Buffer.from(
  '{"type":"message.received","data":{"id":"1","from":"+15550100123","to":"+15550100100","text":"Hello"}}',
);
const credentialsOf = (secret: string): Credentials => ({ GENERIC_SECRET: secret });
const unreadable = (): Credentials => {
  throw new Error('This process lacks the key.');
};
const account = (change: Partial<UsableAccount> = {}): UsableAccount => ({
  ...{ id: 'a1', name: 'generic', title: 'Line', isPaused: false, createdAt: new Date(0), version: '1', former: null },
  openCredentials: () => credentialsOf(present),
  ...change,
});

describe('an account', () => {
  let carriers: LiveCarriers;
  const errors: unknown[] = [];
  const use = async (usable: UsableAccount) => {
    carriers = await connectLiveCarriers({
      ...{ settings: {}, variables: {}, list: { read: () => Promise.resolve([usable]) } },
      webhookUrl: () => 'https://hooks.example.com',
      onError: (error) => errors.push(error),
    });
    return carriers.get('generic')!;
  };
  const verdictOf = async (usable: UsableAccount, secret: string) =>
    (await (await use(usable)).receive(signedCallback(secret, hello))).kind;
  afterEach(async () => {
    await carriers.close();
    errors.length = 0;
  });

  const before = (open: () => Credentials, until = new Date(Date.now() + 60_000)) => ({ former: { until, open } });

  test('takes callbacks that are signed with its former credentials for a while', async () => {
    const rotated = account(before(() => credentialsOf(former)));
    expect(await verdictOf(rotated, present)).toBe('accepted');
    expect(await verdictOf(rotated, former)).toBe('accepted');
    expect(await verdictOf(account(before(() => credentialsOf(former), new Date(0))), former)).toBe('forbidden');
  });

  test('whose credentials cannot be read asks for callbacks again, and sends nothing', async () => {
    const broken = await use(account({ openCredentials: unreadable }));
    expect(await broken.receive(signedCallback(present, hello))).toMatchObject({ kind: 'try-again' });
    expect(broken.isPaused).toBe(true);
    expect(errors).toHaveLength(1);
  });

  test('is used once its credentials were entered again, though the former ones cannot be read', async () => {
    const repaired = account(before(unreadable));
    expect(await verdictOf(repaired, present)).toBe('accepted');
    expect(carriers.get('generic')?.isPaused).toBe(false);
    expect(await verdictOf(repaired, former)).toBe('forbidden');
  });
});
