import { Secret } from '@patchbay/service-kit';
import { describeWithOwnRedis, reservePort, startRedisServer } from '@patchbay/testkit';
import { inspectRedis } from './inspect-redis';

const at = (url: string, username?: string) =>
  inspectRedis({
    urls: [new Secret(url)],
    isCluster: false,
    ...(username === undefined ? {} : { username, password: new Secret('password') }),
  });

describeWithOwnRedis('a look at Redis', () => {
  it('tells its version, its policy, and that messages come back', async () => {
    const server = await startRedisServer(['--maxmemory-policy', 'allkeys-lru']);
    expect(await at(server.url)).toEqual({
      server: expect.stringMatching(/^(redis|valkey)$/) as string,
      version: expect.stringMatching(/^\d+\.\d+/) as string,
      policy: 'allkeys-lru',
      isHeard: true,
    });
    await server.close();
  });

  it('works for a user who may do no more than programs need, and shows if one may do less', async () => {
    const user = (name: string, rights: string) => [
      '--user',
      name,
      'on',
      '>password',
      'resetchannels',
      '&patchbay:*',
      '-@all',
      ...rights.split(' '),
    ];
    const server = await startRedisServer([
      ...user('patchbay', '+@connection +publish +subscribe +unsubscribe'),
      ...user('deaf', '+@connection +publish'),
    ]);
    expect(await at(server.url, 'patchbay')).toMatchObject({
      version: expect.any(String) as string,
      policy: null,
      isHeard: true,
    });
    expect(await at(server.url, 'deaf')).toMatchObject({ isHeard: false });
    await expect(at(server.url, 'nobody')).rejects.toThrow(/WRONGPASS|invalid/i);
    await server.close();
  });

  it('gives up a server that is not there', async () => {
    const { port, release } = await reservePort();
    await expect(at(`redis://127.0.0.1:${port}`)).rejects.toThrow(/ECONNREFUSED/);
    release();
  });
});
