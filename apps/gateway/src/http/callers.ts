import { addressOf } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { unknownCaller } from '../auth/authenticate';
import { sessionSecretOf } from '../auth/session-cookie';
import { isSessionKey } from '../auth/session-keys';
import type { SignIn } from '../auth/sign-in';
import { GatewayContext, type Client, type Services } from '../context';
import type { Caller } from '../limits';

/** Who sent a request over HTTP. */
export interface HttpCaller extends Caller {
  /** When their token ends; null if it does not, or nobody signed in. */
  readonly expiresAt: Date | null;
  /** For a session, which can last longer than it said when the request came. */
  readonly signInAgain?: () => Promise<{ readonly expiresAt: Date | null }>;
  /** Why nobody is signed in although a token came. */
  readonly refusal?: string;
  /** Reads their rights. A client that is not signed in gets a context, too: it may read the schema, nothing else. */
  createContext(client?: Client): Promise<GatewayContext>;
}

/** Reads only the headers. Throws RATE_LIMITED, or UNAVAILABLE if tokens cannot be verified now. */
export type FindCaller = (request: IncomingMessage) => Promise<HttpCaller>;

export function createFindCaller(services: Services, signIn: SignIn, trustedProxies: number): FindCaller {
  return async (request) => {
    const { authorization } = request.headers;
    const sessionSecret = sessionSecretOf(request);
    const address = addressOf(request, trustedProxies);
    const stranger = (refusal?: string): HttpCaller => ({
      address,
      externalId: null,
      expiresAt: null,
      refusal,
      createContext: () => Promise.resolve(new GatewayContext(services, null, refusal)),
    });
    if (authorization === undefined && sessionSecret === undefined) return stranger();
    try {
      const { externalId, expiresAt } = await signIn({ authorization, sessionSecret }, address);
      return {
        address,
        externalId,
        expiresAt,
        ...(isSessionKey(externalId) ? { signInAgain: () => signIn({ authorization, sessionSecret }, address) } : {}),
        async createContext(client) {
          const viewer = await services.readViewer(externalId);
          if (viewer === undefined) return new GatewayContext(services, null, unknownCaller(externalId).message);
          services.uses.record(viewer);
          return new GatewayContext(services, { externalId, viewer }, undefined, client);
        },
      };
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED') return stranger(error.message);
      throw error;
    }
  };
}
