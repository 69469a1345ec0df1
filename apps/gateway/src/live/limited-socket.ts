import type { Limits } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';
import { checkJson } from '../limits';
import { closeWith } from './socket-outlet';

const signedIn = new WeakSet<WebSocket>();

/** From now on the socket may send more than strangers. */
export const markSignedIn = (socket: WebSocket): void => void signedIn.add(socket);

/** Closes the socket instead of parsing a message that is over a limit of its size. */
export function createLimitedSocket(limits: Limits): typeof WebSocket {
  return class LimitedSocket extends WebSocket {
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event !== 'message' || this.takes(args[0] as Buffer)) return super.emit(event, ...args);
      return true;
    }

    private takes(message: Buffer): boolean {
      const maxBytes = signedIn.has(this) ? limits.requestBytes : limits.strangerRequestBytes;
      try {
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
