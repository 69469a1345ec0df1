import { startSmtpServer, type SmtpServer } from '@patchbay/testkit';
import { createSendEmail } from './send-email';

const email = { id: 'alarm.began', subject: 'Texts wait', text: 'Add the number.\n.\nThen retry.' };
const never = new AbortController().signal;

describe('an e-mail', () => {
  let server: SmtpServer;
  beforeEach(async () => {
    server = await startSmtpServer();
  });
  afterEach(() => server.close());
  const sender = (url = server.url) =>
    createSendEmail({ url, from: 'Patchbay <patchbay@example.com>', to: ['ops@example.com', 'boss@example.com'] });

  test('arrives at everyone, with an id that stays the same', async () => {
    await sender()(email, never);
    expect(server.emails).toMatchObject([
      { from: 'patchbay@example.com', to: ['ops@example.com', 'boss@example.com'] },
    ]);
    const { raw } = server.emails[0]!;
    expect(raw).toContain('Message-ID: <alarm.began@example.com>');
    expect(raw).toContain('Subject: Texts wait');
    expect(raw).toContain('Add the number.');
  });

  test('fails with what the server says', async () => {
    server.refuse(true);
    await expect(sender()(email, never)).rejects.toThrow('Come back later');
    server.refuse(false);
    await sender()(email, never);
    expect(server.emails).toHaveLength(1);
  });

  test('fails if the server is away, or the program stops', async () => {
    await expect(sender('smtp://127.0.0.1:1')(email, never)).rejects.toThrow('ECONNREFUSED');
    await expect(sender()(email, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(server.emails).toEqual([]);
  });

  test('with a password fails if the connection cannot be encrypted', async () => {
    // This machine, but not by a name that says so.
    const url = server.url.replace('//127.0.0.1', '//user:secret@0.0.0.0');
    await expect(sender(url)(email, never)).rejects.toThrow(/STARTTLS|TLS/);
    expect(server.emails).toEqual([]);
  });
});
