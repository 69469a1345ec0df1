import { SubscriptionEnd, type Live } from '@patchbay/live';
import type { SubscribeEndpoint, SubscriptionFault } from '@patchbay/webhooks';
import { keyOfAccount } from '../auth/account-tokens';
import { Session } from '../live/session';
import { requestOf, type Execution } from '../live/subscribe';
import type { SharedLoaders } from '../live/traced-loaders';
import type { EndpointDocuments } from './endpoint-document';

interface SubscribeEndpointOptions {
  readonly live: Live<SharedLoaders>;
  readonly documents: EndpointDocuments;
  readonly execution: () => Execution;
  readonly onError: (error: unknown) => void;
}

/** Subscribes like a client would, with the rights that the endpoint's service account has at each moment. */
export function createSubscribeEndpoint(options: SubscribeEndpointOptions): SubscribeEndpoint {
  const { live, documents, execution, onError } = options;
  return async ({ document, serviceAccountId }, after, outlet) => {
    const user = await live.users.connect(keyOfAccount(serviceAccountId));
    if (user?.viewer === undefined) return accountGone;
    try {
      const opened = await documents.open(document, user.viewer);
      if ('fault' in opened) {
        live.users.disconnect(user);
        return refused(opened.fault);
      }
      const { known, source } = opened;
      const subscription = live.subscriptions.subscribe(
        requestOf(
          {
            document: known.document,
            operationName: undefined,
            variableValues: undefined,
            audienceKey: known.audienceKey(undefined, undefined),
            after: live.cursorOf(after),
          },
          source,
          execution(),
        ),
        user,
        outlet,
      );
      let hasExpired = false;
      const expire = () => {
        hasExpired = true;
        subscription.leave();
      };
      const session = new Session(undefined, expire, user.viewer?.account?.validUntil ?? null);
      user.watchers.add(session);
      const ended = subscription.ended.then((reason) => {
        session.stop();
        user.watchers.delete(session);
        live.users.disconnect(user);
        return hasExpired ? accountGone : faultOf(reason, onError);
      });
      return {
        ended,
        get reached() {
          return subscription.reached;
        },
        leave: () => subscription.leave(),
      };
    } catch (error) {
      live.users.disconnect(user);
      if (error instanceof SubscriptionEnd && error.code === 'BAD_USER_INPUT') return refused(error.message);
      throw error;
    }
  };
}

function faultOf(reason: unknown, onError: (error: unknown) => void): SubscriptionFault | null {
  if (reason === null) return null;
  if (!(reason instanceof SubscriptionEnd)) {
    onError(reason);
    return { kind: 'failed', problem: 'The events could not be read. Nothing was skipped.' };
  }
  if (reason.code === 'UNAUTHENTICATED') return accountGone;
  return reason.code === 'CURSOR_TOO_OLD' ? cursorTooOld : refused(reason.message);
}

const refused = (problem: string): SubscriptionFault => ({ kind: 'refused', problem });

const accountGone = refused(
  'Its service account was revoked or has expired. Create a webhook with another service account.',
);
const cursorTooOld = refused(
  'The events after its cursor are no longer kept, or it is from before a backup was restored. Read what the receiver lacks, and resume the webhook after the `eventCursor` that you read before it.',
);
