import type { Carrier, WebhookAnswer, WebhookRequest } from '../carrier';
import type { ReceiptLedger } from './receipts';

export type WebhookResult =
  | {
      readonly kind: 'acknowledged';
      readonly carrier: Carrier;
      readonly outcome: 'stored' | 'duplicate' | 'nothing-to-store';
      /** Of the stored callback. */
      readonly receiptId: string | null;
      readonly answer: WebhookAnswer;
    }
  | {
      readonly kind: 'refused';
      readonly carrier: Carrier;
      readonly why: 'forbidden' | 'malformed' | 'unsupported-content-type' | 'try-again';
      readonly reason: string;
    };

/**
 * INBOUND, steps 2 and 3: verifies the signature, stores the callback together with its job, and only then acknowledges
 * it. Throws if it could not be stored: the carrier calls again. Of several accounts of a carrier, it is for the one that
 * knows the signature.
 */
export async function receiveWebhook(
  { receipts, newId }: { readonly receipts: ReceiptLedger; readonly newId: () => string },
  accounts: readonly [Carrier, ...Carrier[]],
  request: WebhookRequest,
): Promise<WebhookResult> {
  const { carrier, verdict } = await findReceiver(accounts, request);
  switch (verdict.kind) {
    case 'accepted': {
      const id = newId();
      const outcome = await receipts.append({
        id,
        carrier: carrier.name,
        envelope: verdict.envelope,
        path: request.path,
        contentType: request.headers['content-type'] ?? '',
        rawBody: request.rawBody,
        receivedAt: request.receivedAt,
      });
      return {
        kind: 'acknowledged',
        carrier,
        outcome,
        receiptId: outcome === 'stored' ? id : null,
        answer: carrier.acknowledgement,
      };
    }
    case 'nothing-to-store':
      return {
        kind: 'acknowledged',
        carrier,
        outcome: 'nothing-to-store',
        receiptId: null,
        answer: carrier.acknowledgement,
      };
    default:
      return { kind: 'refused', carrier, why: verdict.kind, reason: verdict.reason };
  }
}

async function findReceiver([first, ...others]: readonly [Carrier, ...Carrier[]], request: WebhookRequest) {
  const found = { carrier: first, verdict: await first.receive(request) };
  for (const carrier of others) {
    if (found.verdict.kind !== 'forbidden') return found;
    const verdict = await carrier.receive(request);
    if (verdict.kind !== 'forbidden') return { carrier, verdict };
  }
  return found;
}
