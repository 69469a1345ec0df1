import type { Carrier, WebhookAnswer, WebhookRequest } from '../carrier';
import type { ReceiptLedger } from './receipts';

export type WebhookResult =
  | {
      readonly kind: 'acknowledged';
      readonly outcome: 'stored' | 'duplicate' | 'nothing-to-store';
      readonly answer: WebhookAnswer;
    }
  | {
      readonly kind: 'refused';
      readonly why: 'forbidden' | 'malformed' | 'unsupported-content-type' | 'try-again';
      readonly reason: string;
    };

/**
 * INBOUND, steps 2 and 3: verifies the signature, stores the callback together with its job, and only then acknowledges
 * it. Throws if it could not be stored: the carrier calls again.
 */
export async function receiveWebhook(
  { receipts, newId }: { readonly receipts: ReceiptLedger; readonly newId: () => string },
  carrier: Carrier,
  request: WebhookRequest,
): Promise<WebhookResult> {
  const verdict = await carrier.receive(request);
  switch (verdict.kind) {
    case 'accepted': {
      const outcome = await receipts.append({
        id: newId(),
        carrier: carrier.name,
        envelope: verdict.envelope,
        path: request.path,
        contentType: request.headers['content-type'] ?? '',
        rawBody: request.rawBody,
        receivedAt: request.receivedAt,
      });
      return { kind: 'acknowledged', outcome, answer: carrier.acknowledgement };
    }
    case 'nothing-to-store':
      return { kind: 'acknowledged', outcome: 'nothing-to-store', answer: carrier.acknowledgement };
    default:
      return { kind: 'refused', why: verdict.kind, reason: verdict.reason };
  }
}
