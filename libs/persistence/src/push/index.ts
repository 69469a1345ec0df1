/**
 * push: browsers that show notifications without a page, and what waits to be sent to them.
 *
 * Triggers add a message and its job for each notification and browser, and forget browsers whose sessions end or whose users
 * are deactivated. It stores no texts: what a browser gets is read when it is sent.
 */
export { createPushKeys, type KeyPair, type PushKeys, resealPushKeys } from './push-keys';
export { PushMessageEntity } from './push-message.entity';
export { createPushStore } from './push-store';
export { PushSubscriptionEntity } from './push-subscription.entity';
