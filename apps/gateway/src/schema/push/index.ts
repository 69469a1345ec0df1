/**
 * push: browsers that show the viewer's notifications without an open page, in the API.
 *
 * - The address of a browser is a secret: it is taken, and never shown.
 * - It sends nothing; a worker does.
 */
import { PushSubscriptionsResolver } from './push-subscriptions.resolver';

export const pushResolvers = [PushSubscriptionsResolver] as const;
