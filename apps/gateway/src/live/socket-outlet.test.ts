import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { SocketOutlet } from './socket-outlet';

/** A socket whose bytes leave when `flush` is called; it notes when they may leave. */
function open() {
  const sent: string[] = [];
  const steps: string[] = [];
  const waiting: (() => void)[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send(frame: Buffer, _options: unknown, onSent?: () => void) {
      sent.push(frame.toString());
      socket.bufferedAmount += frame.length;
      if (onSent !== undefined) waiting.push(onSent);
    },
  };
  const connection = { cork: () => steps.push('cork'), uncork: () => steps.push('uncork') };
  const outlet = new SocketOutlet(socket as unknown as WebSocket, connection as unknown as Duplex, 'ö"1');
  return { outlet, socket, sent, steps, flush: () => waiting.splice(0).forEach((resolve) => resolve()) };
}

const settle = () => new Promise(setImmediate);

describe('SocketOutlet', () => {
  it('frames payloads for their operation', () => {
    const { outlet, sent } = open();
    outlet.send(Buffer.from('{"data":"é"}'));
    expect(JSON.parse(sent[0]!)).toEqual({ id: 'ö"1', type: 'next', payload: { data: 'é' } });
  });

  it('lets payloads of a backfill leave together', async () => {
    const { outlet, sent, steps } = open();
    for (let n = 0; n < 3; n += 1) await outlet.sendAndWait(Buffer.from('{}'));
    expect(sent.length).toBe(3);
    await settle();
    expect(steps).toEqual(['cork', 'uncork']);
  });

  it('makes a backfill wait while much waits to leave', async () => {
    const { outlet, steps, flush } = open();
    await outlet.sendAndWait(Buffer.alloc(65_536, ' '));
    let hasLeft = false;
    const leaving = outlet.sendAndWait(Buffer.from('{}')).then(() => (hasLeft = true));
    expect(steps).toEqual(['cork', 'uncork']);
    await settle();
    expect(hasLeft).toBe(false);
    flush();
    await leaving;
    expect(hasLeft).toBe(true);
  });

  it('rejects payloads of a backfill for a socket that is closed', async () => {
    const { outlet, socket } = open();
    socket.readyState = 3;
    await expect(outlet.sendAndWait(Buffer.from('{}'))).rejects.toThrow('closed');
  });
});
