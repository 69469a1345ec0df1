import type { Carriers, WebhookAnswer, WebhookRequest } from '../carrier';
import type { ReceiptLedger } from './receipts';

export interface ReceiveWebhookDependencies {
  readonly carriers: Carriers;
  readonly receipts: ReceiptLedger;
  readonly newId: () => string;
}

export type WebhookResult =
  | {
      readonly kind: 'acknowledged';
      readonly outcome: 'stored' | 'duplicate' | 'nothing-to-store';
      readonly answer: WebhookAnswer;
    }
  | { readonly kind: 'unknown-carrier' }
  | {
      readonly kind: 'refused';
      readonly why: 'forbidden' | 'malformed' | 'unsupported-content-type' | 'try-again';
      readonly reason: string;
    };

/**
 * INBOUND, steps 2 and 3: the signature is verified, the callback is made durable together with its job, and only then
 * is it acknowledged. Throws where it could not be stored: the carrier will come again.
 */
export async function receiveWebhook(
  { carriers, receipts, newId }: ReceiveWebhookDependencies,
  carrierName: string,
  request: WebhookRequest,
): Promise<WebhookResult> {
  const carrier = carriers.get(carrierName);
  if (carrier === undefined) return { kind: 'unknown-carrier' };

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
