import { createECDH } from 'node:crypto';

const key = createECDH('prime256v1');
key.generateKeys();

/** A `PushSubscriptionInput` of a browser whose push service does not exist. */
export const someBrowser = `{
  endpoint: "https://push.example/browser"
  p256dh: "${key.getPublicKey('base64url')}"
  auth: "${Buffer.alloc(16).toString('base64url')}"
}`;
