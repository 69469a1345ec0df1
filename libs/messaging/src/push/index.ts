/**
 * push: notifications on devices, without an open page (Web Push).
 *
 * - A browser gets what its user may see when it is sent, and nothing that was read or muted until then.
 * - A browser is forgotten when its user signs out in it or is deactivated, and when its push service no longer knows it.
 * - Push services carry what only the browser can decrypt (RFC 8291).
 * - A trigger adds a job for each notification and browser, so nobody who adds a notification can forget it.
 *
 * It does not decide who is notified of what.
 */
export { describePush, type PushContent } from './describe-push';
export {
  maxPushSubscriptions,
  type NewPushSubscription,
  type PendingPush,
  type Pushes,
  type PushSubscription,
} from './push';
export { abandonPush, type PushDependencies, pushNotification } from './push-notification';
export type { PushMessage, PushOutcome, PushService } from './push-service';
export {
  maxEndpointLength,
  type PushSubscriptionInput,
  registerPushSubscription,
  removePushSubscription,
} from './register-push-subscription';
