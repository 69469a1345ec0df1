import type { InboundText } from '../carrier';
import type { Transaction } from '../database';
import { keepHalves, restoreHalves } from '../text/halves';
import type { StoredPart } from './parts';
import type { Receipt } from './receipts';

/** How long to wait for the other parts: the carrier retries each part on its own. */
const patienceMs = 5 * 60_000;
const missing = '[…]';

export type JoinedText =
  | { readonly kind: 'joined'; readonly text: InboundText; readonly parts: readonly StoredPart[] }
  /** Other parts are missing: try again after so many milliseconds. */
  | { readonly kind: 'waiting'; readonly waitMs: number };

/**
 * Joins a long text that comes in parts, in any order, each in its own callback. If a part does not come in time, the
 * text is shown without it, and the part is shown alone if it comes later. Call it with the customer's lock.
 */
export async function joinParts(tx: Transaction, receipt: Receipt, text: InboundText, now: Date): Promise<JoinedText> {
  if (text.part === undefined) return { kind: 'joined', text, parts: [] };
  const { reference, number, total } = text.part;
  const here = await tx.parts.add(
    { carrier: receipt.carrier, from: text.from, to: text.to, reference, total },
    {
      receiptId: receipt.id,
      carrierMessageId: text.carrierMessageId,
      number,
      body: keepHalves(text.body),
      receivedAt: receipt.receivedAt,
    },
  );
  // Carriers reuse references: a second part with the same number belongs to a later text.
  const parts = [...new Map([...here].reverse().map((part) => [part.number, part])).values()].sort(
    (a, b) => a.number - b.number,
  );
  const oldest = Math.min(...parts.map(({ receivedAt }) => receivedAt.getTime()));
  const waitMs = oldest + patienceMs - now.getTime();
  if (parts.length < total && waitMs > 0) return { kind: 'waiting', waitMs };

  await tx.parts.remove(parts.map(({ receiptId }) => receiptId));
  const bodyOf = (position: number) => parts.find((part) => part.number === position)?.body ?? missing;
  // An emoji can be cut in two by the end of a part.
  const body = restoreHalves(Array.from({ length: total }, (_, index) => bodyOf(index + 1)).join(''));
  return {
    kind: 'joined',
    text: { ...text, carrierMessageId: parts[0]?.carrierMessageId ?? text.carrierMessageId, body, part: undefined },
    parts,
  };
}
