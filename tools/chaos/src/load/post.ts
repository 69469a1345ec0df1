import { Agent, request } from 'node:http';

export interface Answer {
  /** 0 if there was none. */
  readonly status: number;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 500 });

/** Posts over HTTP. Every failure of the network, and a silence, is an answer with status 0. */
export function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs = 10_000,
): Promise<Answer> {
  return new Promise((resolve) => {
    const none = (error: Error) => resolve({ status: 0, body: error.message });
    const sent = request(
      url,
      { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', none);
      },
    );
    sent.on('error', none);
    // The whole request: an idle timeout would not end one that trickles.
    const timer = setTimeout(() => sent.destroy(new Error('No answer in time.')), timeoutMs);
    sent.on('close', () => clearTimeout(timer));
    sent.end(body);
  });
}

export function closeConnections(): void {
  agent.destroy();
}
