import type { InboundText } from '../carrier';
import type { Transaction } from '../database';
import { cleanText } from '../text/clean-text';
import type { StoredPart } from './parts';
import type { Receipt } from './receipts';

/** The others of a text may come later than its first, as each is repeated by itself. */
const patienceMs = 5 * 60_000;
const missing = '[…]';

export type JoinedText =
  | { readonly kind: 'joined'; readonly text: InboundText; readonly parts: readonly StoredPart[] }
  /** Others are still to come: until then it waits so long, in milliseconds. */
  | { readonly kind: 'waiting'; readonly waitMs: number };

/**
 * A long text comes in parts, in any order, each in a callback of its own. Whoever brings the last one joins them; when
 * one does not come in time, the others are shown without it, and it by itself if it comes after all. Call it with the
 * customer's lock.
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
      body: cleanText(text.body),
      receivedAt: receipt.receivedAt,
    },
  );
  // Carriers use references again: a second part of the same number is one of a later text.
  const parts = [...new Map([...here].reverse().map((part) => [part.number, part])).values()].sort(
    (a, b) => a.number - b.number,
  );
  const oldest = Math.min(...parts.map(({ receivedAt }) => receivedAt.getTime()));
  const waitMs = oldest + patienceMs - now.getTime();
  if (parts.length < total && waitMs > 0) return { kind: 'waiting', waitMs };

  await tx.parts.remove(parts.map(({ receiptId }) => receiptId));
  const bodyOf = (place: number) => parts.find((part) => part.number === place)?.body ?? missing;
  const body = Array.from({ length: total }, (_, place) => bodyOf(place + 1)).join('');
  return {
    kind: 'joined',
    text: { ...text, carrierMessageId: parts[0]?.carrierMessageId ?? text.carrierMessageId, body, part: undefined },
    parts,
  };
}
