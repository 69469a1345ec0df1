import { canSeePhoneNumber, type Viewer } from '@patchbay/access';
import { route, type RoutingDecision } from '@patchbay/routing-domain';
import type { Dependencies } from '../dependencies';
import { numberKey } from '../numbers/number-key';
import { readCustomerAddress } from '../numbers/read-customer-address';

export type SimulatedRouting =
  | { readonly kind: 'decided'; readonly decision: RoutingDecision }
  /** The number does not exist, or the viewer may not see it. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid-sender' };

/** Where a text would go now: the same question and rules as in `routeInbound`, without the writes. */
export function simulateRouting(
  { database }: Dependencies,
  viewer: Viewer,
  { from, to }: { from: string; to: string },
): Promise<SimulatedRouting> {
  return database.transaction(async (tx) => {
    const sender = readCustomerAddress(from);
    if (sender === null) return { kind: 'invalid-sender' };
    const [number] = await tx.phoneNumbers.findByNumbers([to], { keepAsIs: false });
    if (number === undefined || !canSeePhoneNumber(viewer, number.owner)) return { kind: 'not-found' };
    const pair = { number, customerKey: numberKey(sender.address) };
    const [question] = await tx.records.routingQuestions([pair], { keepAsIs: false });
    return { kind: 'decided', decision: route(question!) };
  });
}
