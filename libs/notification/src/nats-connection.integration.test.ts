import { nkeys } from '@nats-io/transport-node';
import { Secret, type NatsConfig } from '@patchbay/service-kit';
import { createCertificates, describeWithNats, reservePort, startNatsServer, waitFor } from '@patchbay/testkit';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspectNats } from './inspect-nats';
import { connectNats } from './nats-connection';

const open = (url: string, more: Omit<NatsConfig, 'urls'> = {}, isOnce = true) =>
  connectNats({
    nats: { urls: [new Secret(url)], ...more },
    onError: () => undefined,
    onReconnect: () => undefined,
    isOnce,
  });

/** What `nsc` makes: an operator, whom the server trusts, vouches for an account, and the account for a user. */
function createCredentials(): { readonly settings: string; readonly credentials: string } {
  const [operator, account, user] = [nkeys.createOperator(), nkeys.createAccount(), nkeys.createUser()];
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (issuer: nkeys.KeyPair, subject: nkeys.KeyPair, claims: object) => {
    const [iss, sub] = [issuer.getPublicKey(), subject.getPublicKey()];
    const body = `${encode({ typ: 'JWT', alg: 'ed25519-nkey' })}.${encode({ iss, sub, iat: 1, name: 'a', nats: claims })}`;
    return `${body}.${Buffer.from(issuer.sign(Buffer.from(body))).toString('base64url')}`;
  };
  const unlimited = { subs: -1, data: -1, payload: -1 };
  const limits = { ...unlimited, conn: -1, leaf: -1, imports: -1, exports: -1, wildcards: true };
  const operatorToken = sign(operator, operator, { type: 'operator', version: 2 });
  const accountToken = sign(operator, account, { type: 'account', version: 2, limits });
  const userToken = sign(account, user, { type: 'user', version: 2, ...unlimited });
  const block = (name: string, text: string) => `-----BEGIN ${name}-----\n${text}\n------END ${name}------\n`;
  return {
    settings: `operator: ${operatorToken}
resolver: MEMORY
resolver_preload: { ${account.getPublicKey()}: ${accountToken} }`,
    credentials: block('NATS USER JWT', userToken) + block('USER NKEY SEED', new TextDecoder().decode(user.getSeed())),
  };
}

describeWithNats('a connection to NATS', () => {
  it('is encrypted, and signed in as a user who may do nothing else', async () => {
    const certificates = createCertificates();
    const { authority, certificate, key } = certificates;
    const settings = join(dirname(authority), 'nats.conf');
    writeFileSync(
      settings,
      `authorization { users = [
         { user: patchbay, password: "pass:word", permissions: { publish: "patchbay.>", subscribe: "patchbay.>" } }
         { user: deaf, password: "pass:word", permissions: { publish: "patchbay.>", subscribe: "of-others" } } ] }`,
    );
    const files = ['--tls', '--tlscert', certificate, '--tlskey', key];
    const server = await startNatsServer(['--config', settings, ...files]);
    const url = `tls://localhost:${server.port}`;
    const ca = readFileSync(authority, 'utf8');
    const password = new Secret('pass:word');
    const errors: Error[] = [];
    const nats = await connectNats({
      nats: { urls: [new Secret(url)], username: 'patchbay', password, ca },
      onError: (error) => errors.push(error),
      onReconnect: () => undefined,
    });
    const heard: string[] = [];
    await nats.subscribe('patchbay:1:events', (message) => heard.push(message));
    await nats.publish('patchbay:1:events', 'hello');
    await waitFor(() => heard.length > 0);
    await nats.publish('of-others', 'hello');
    await waitFor(() => errors.length > 0);
    expect(errors[0]?.message).toMatch(/permission/i);
    nats.destroy();

    const look = (username: string) => inspectNats({ urls: [new Secret(url)], username, password, ca });
    expect(await look('patchbay')).toEqual({
      version: expect.stringMatching(/^\d+\.\d+/) as string,
      maxBytes: 1_048_576,
      isHeard: true,
    });
    expect(await look('deaf')).toMatchObject({ isHeard: false });
    await expect(look('nobody')).rejects.toThrow(/authorization/i);
    await expect(open(url, { username: 'patchbay', password })).rejects.toThrow(/certificate/);
    await server.close();
    certificates.close();
  });

  it('signs in with a token, in the URL or beside it', async () => {
    const server = await startNatsServer(['--auth', 's3cret']);
    await expect(open(server.url)).rejects.toThrow(/authorization/i);
    for (const nats of [
      await open(server.url, { token: new Secret('s3cret') }),
      await open(server.url.replace('//', '//s3cret@')),
    ]) {
      await nats.ping();
      nats.destroy();
    }
    await server.close();
  });

  it('signs in with the text of a .creds file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'patchbay-nats-'));
    const settings = join(folder, 'nats.conf');
    const { settings: text, credentials } = createCredentials();
    writeFileSync(settings, text);
    const server = await startNatsServer(['--config', settings]);
    await expect(open(server.url)).rejects.toThrow(/authorization/i);
    const nats = await open(server.url, { credentials: new Secret(credentials) });
    await nats.ping();
    nats.destroy();
    await server.close();
  });

  it('waits for a server that is not there yet; a look gives up', async () => {
    const server = await startNatsServer();
    await server.kill();
    const connecting = open(server.url, {}, false);
    await expect(inspectNats({ urls: [new Secret(server.url)] })).rejects.toThrow(/refused/);
    await server.start();
    const nats = await connecting;
    await nats.ping();
    nats.destroy();
    await server.close();
  });

  it('goes on with another server of the cluster, with its subscriptions', async () => {
    const routes = [await reservePort(), await reservePort()];
    const [first, second] = routes.map(({ port }) => `nats://127.0.0.1:${port}`);
    const cluster = (own: string, other: string) => ['--cluster_name', 'c', '--cluster', own, '--routes', other];
    const [one, two] = [
      await startNatsServer(cluster(first!, second!)),
      await startNatsServer(cluster(second!, first!)),
    ];
    let reconnections = 0;
    // It knows one of them, which tells it the other one.
    const nats = await connectNats({
      nats: { urls: [new Secret(one.url)] },
      onError: () => undefined,
      onReconnect: () => void (reconnections += 1),
    });
    const heard: string[] = [];
    await nats.subscribe('patchbay:events', (message) => heard.push(message));
    const elsewhere = await open(two.url);
    await waitFor(
      async () => {
        await elsewhere.publish('patchbay:events', 'across');
        return heard.includes('across');
      },
      { what: 'the servers to know each other' },
    );
    await one.kill();
    await waitFor(() => reconnections > 0, { what: 'the other server' });
    await elsewhere.publish('patchbay:events', 'after');
    await waitFor(() => heard.includes('after'));
    nats.destroy();
    elsewhere.destroy();
    await one.close();
    await two.close();
    for (const { release } of routes) release();
  });
});
