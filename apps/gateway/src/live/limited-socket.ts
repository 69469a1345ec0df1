import { inRequest, type Limits } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';
import { checkJson } from '../limits';
import type { LiveObserver } from './live-metrics';
import { closeSlow, closeWith, maxWaiting, tooSlow } from './socket-outlet';

const signedIn = new WeakSet<WebSocket>();
const requestIds = new WeakMap<WebSocket, string>();

/** What the operations of the socket log has the id of the request that opened it. */
export const setRequestId = (socket: WebSocket, requestId: string): void => void requestIds.set(socket, requestId);

/** From now on the socket may send more than strangers. */
export const markSignedIn = (socket: WebSocket): void => void signedIn.add(socket);

/**
 * Closes the socket instead of parsing a message that is over a limit of its size, or instead of answering a client that
 * does not read what it gets: not even pings are answered without a bound.
 */
export function createLimitedSocket(limits: Limits, observer: LiveObserver): typeof WebSocket {
  return class LimitedSocket extends WebSocket {
    override close(code?: number, data?: string | Buffer): void {
      // Without a code, it answers the client's close.
      if (code !== undefined && this.readyState === this.OPEN) {
        observer.closing(code);
        if (code === tooSlow) observer.slow('websocket');
      }
      super.close(code, data);
    }

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event !== 'message' && event !== 'ping') return super.emit(event, ...args);
      if (this.bufferedAmount > maxWaiting) closeSlow(this);
      else if (event === 'ping' || this.takes(args[0] as Buffer, args[1] === true))
        return inRequest(requestIds.get(this) ?? '', () => super.emit(event, ...args));
      return true;
    }

    private takes(message: Buffer, isBinary: boolean): boolean {
      const maxBytes = signedIn.has(this) ? limits.requestBytes : limits.strangerRequestBytes;
      try {
        if (isBinary) throw new GraphQLError('Binary messages are not part of the protocol. Send text.');
        if (message.length > maxBytes) throw new GraphQLError(`Too many bytes. Send at most ${maxBytes}.`);
        checkJson(message, limits);
        return true;
      } catch (error) {
        closeWith(this, CloseCode.BadRequest, (error as Error).message);
        return false;
      }
    }
  };
}
