import type { SendEmail } from '@patchbay/messaging';
import { createTransport } from 'nodemailer';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with the user and password if the server wants them. */
  readonly url: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** For each step of a call. */
const stepMs = 10_000;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Each call has a connection of its own: there are few. */
export function createSendEmail({ url: address, from, to }: SmtpOptions): SendEmail {
  const { protocol, hostname, port, username, password } = new URL(address);
  const auth = username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const isEncrypted = protocol === 'smtps:';
  const domain = from.replace(/^.*@/, '').replace(/>.*$/, '');
  return async ({ id, subject, text }, signal) => {
    const transport = createTransport({
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === '' ? (isEncrypted ? 465 : 587) : Number(port),
      secure: isEncrypted,
      requireTLS: !isEncrypted && auth !== undefined && !loopback.test(hostname),
      auth,
      connectionTimeout: stepMs,
      greetingTimeout: stepMs,
      socketTimeout: stepMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const stop = () => transport.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      signal.throwIfAborted();
      await transport.sendMail({ messageId: `<${id}@${domain}>`, from, to: [...to], subject, text });
    } finally {
      signal.removeEventListener('abort', stop);
      transport.close();
    }
  };
}
