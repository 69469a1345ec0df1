import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a client asked the server to deliver. */
export interface ReceivedEmail {
  readonly from: string;
  readonly to: readonly string[];
  /** With its headers. */
  readonly raw: string;
}

export interface SmtpServer {
  readonly url: string;
  readonly emails: readonly ReceivedEmail[];
  /** How many times clients came. */
  readonly connections: number;
  /** From now on, it refuses everything, or takes it again. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
}

/** As much of SMTP as a client needs to deliver. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const emails: ReceivedEmail[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let isRefusing = false;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let from = '';
    let to: string[] = [];
    let isData = false;
    let rest = '';
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      const address = /<(.*)>/.exec(line)?.[1] ?? '';
      if (isRefusing && verb !== 'QUIT') return say('451 Come back later.');
      switch (verb) {
        case 'MAIL':
          [from, to] = [address, []];
          return say('250 OK');
        case 'RCPT':
          to.push(address);
          return say('250 OK');
        case 'DATA':
          isData = true;
          return say('354 Go on.');
        case 'QUIT':
          say('221 Bye.');
          return socket.end();
        case 'EHLO':
          return say('250 OK');
        default:
          return say('502 Not here.');
      }
    };
    socket.setEncoding('utf8').on('data', (chunk) => {
      rest += String(chunk);
      for (let end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n'); end >= 0; ) {
        const part = rest.slice(0, end);
        rest = rest.slice(end + (isData ? 5 : 2));
        if (isData) {
          isData = false;
          emails.push({ from, to, raw: part });
          say('250 Taken.');
        } else command(part);
        end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      }
    });
    say('220 test');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    emails,
    get connections() {
      return connections;
    },
    refuse(refusing) {
      isRefusing = refusing;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
