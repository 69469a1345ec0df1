import { Secret, type RedisConfig } from '@patchbay/service-kit';
import {
  createCertificates,
  describeWithOwnRedis,
  reservePort,
  startRedisSentinel,
  startRedisServer,
  waitFor,
} from '@patchbay/testkit';
import { readFileSync } from 'node:fs';
import { connectRedis } from './redis-connections';

const open = (redis: Omit<RedisConfig, 'isCluster'>, onReconnect: () => void = () => undefined) =>
  connectRedis({ redis: { isCluster: false, ...redis }, onError: () => undefined, onReconnect });

describeWithOwnRedis('connections to Redis', () => {
  it('are encrypted, and signed in as a user who may do nothing else', async () => {
    const certificates = createCertificates();
    const tls = await reservePort();
    const files = { cert: certificates.certificate, key: certificates.key, 'ca-cert': certificates.authority };
    const server = await startRedisServer([
      ...['--tls-port', String(tls.port), '--tls-auth-clients', 'no'],
      ...Object.entries(files).flatMap(([name, path]) => [`--tls-${name}-file`, path]),
      ...[
        '--user',
        ...'patchbay on >pass:word resetchannels &patchbay:* -@all +@connection +publish +subscribe +unsubscribe'.split(
          ' ',
        ),
      ],
    ]);
    const address = {
      urls: [new Secret(`rediss://localhost:${tls.port}`)],
      username: 'patchbay',
      password: new Secret('pass:word'),
    };
    const redis = await open({ ...address, ca: readFileSync(certificates.authority, 'utf8') });
    const heard: string[] = [];
    await redis.subscribe('patchbay:1:events', (message) => heard.push(message));
    await redis.publish('patchbay:1:events', 'hello');
    await waitFor(() => heard.length > 0);
    await expect(redis.publish('of-others', 'hello')).rejects.toThrow(/NOPERM|permission/i);
    await redis.ping();
    redis.destroy();

    const errors: Error[] = [];
    const stranger = connectRedis({
      redis: { isCluster: false, ...address },
      onError: (error) => errors.push(error),
      onReconnect: () => undefined,
    });
    await waitFor(() => errors.length > 0);
    expect(String(errors[0])).toMatch(/certificate/);
    await server.close();
    tls.release();
    certificates.close();
    void stranger.catch(() => undefined);
  });

  it('follow the master that Sentinels name', async () => {
    const watched = await startRedisSentinel('secret');
    const reconnected = jest.fn();
    const redis = await open(
      {
        urls: [new Secret(watched.url)],
        password: new Secret('secret'),
        sentinel: { group: watched.group },
      },
      reconnected,
    );
    const heard: string[] = [];
    await redis.subscribe('events', (message) => heard.push(message));
    await redis.publish('events', 'before');
    await waitFor(() => heard.length > 0);
    await watched.failOver();
    await waitFor(() => reconnected.mock.calls.length > 0, { what: 'the new master' });
    await waitFor(
      async () => {
        await redis.publish('events', 'after').catch(() => undefined);
        return heard.includes('after');
      },
      { what: 'a message over the new master' },
    );
    redis.destroy();
    await watched.close();
  });
});
