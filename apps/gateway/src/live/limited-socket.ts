import type { Limits } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';
import { checkJson } from '../limits';
import { closeSlow, closeWith, maxWaiting } from './socket-outlet';

const signedIn = new WeakSet<WebSocket>();

/** From now on the socket may send more than strangers. */
export const markSignedIn = (socket: WebSocket): void => void signedIn.add(socket);

/**
 * Closes the socket instead of parsing a message that is over a limit of its size, or instead of answering a client that
 * does not read what it gets: not even pings are answered without a bound.
 */
export function createLimitedSocket(limits: Limits): typeof WebSocket {
  return class LimitedSocket extends WebSocket {
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event !== 'message' && event !== 'ping') return super.emit(event, ...args);
      if (this.bufferedAmount > maxWaiting) closeSlow(this);
      else if (event === 'ping' || this.takes(args[0] as Buffer, args[1] === true)) return super.emit(event, ...args);
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
