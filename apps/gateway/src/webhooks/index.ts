/**
 * webhooks: what `libs/webhooks` needs of this gateway, and what the API needs of `libs/webhooks`.
 *
 * - A document is checked like a client's when an endpoint is created, and again each time that delivery starts.
 * - It is executed with the rights of its service account, without a token. It ends with the account.
 */
export { lagSecondsOf } from './lag-seconds';
export { openWebhooks, type Webhooks, type WebhookServices } from './open-webhooks';
