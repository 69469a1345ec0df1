import { createConnection } from 'node:net';

/** Sends one command in Redis' inline form, and returns the start of the answer. */
export function askRedis(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write(`${command}\r\n`));
    socket.setTimeout(1_000, () => socket.destroy(new Error(`Redis on port ${port} does not answer.`)));
    socket.once('error', reject);
    socket.once('end', () => reject(new Error(`Redis on port ${port} ended the connection.`)));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString());
    });
  });
}
