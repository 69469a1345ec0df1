import { describeVectors } from '@patchbay/testkit';
import { faultOfSignature } from './standard-webhooks/standard-webhooks';

/*
 * Cases that others published, of which the folder is named by CONFORMANCE_VECTORS. A carrier that comes to be served
 * gets the file of its protocol here.
 */
interface StandardWebhooksVectors {
  readonly secret: string;
  readonly cases: readonly {
    readonly id: string;
    readonly secret?: string;
    /** In seconds. */
    readonly now: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly valid: boolean;
  }[];
  /** Signed with a key pair, which no carrier of ours does: their version is none that we know. */
  readonly asymmetric: readonly { readonly id: string; readonly webhook_id: string; readonly timestamp: number; readonly body: string; readonly signature: string }[];
}

describeVectors<StandardWebhooksVectors>('standard-webhooks.json', ({ secret, cases, asymmetric }) => {
  test.each(cases)('$id: $valid', ({ secret: ownSecret, headers, body, now, valid }) => {
    expect(faultOfSignature([ownSecret ?? secret], headers, Buffer.from(body), new Date(now * 1_000)) === null).toBe(valid);
  });

  test.each(asymmetric)('$id is refused', ({ webhook_id: id, timestamp, body, signature }) => {
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
    expect(faultOfSignature([secret], headers, Buffer.from(body), new Date(timestamp * 1_000))).toBe('no signature matches');
  });
});
