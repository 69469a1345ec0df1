import { canSeePhoneNumber, type Viewer } from '@patchbay/access';
import { route, type RoutingDecision } from '@patchbay/routing-domain';
import type { Database } from '../database';
import { numberKey } from '../numbers/number-key';
import { readCustomerAddress } from '../numbers/read-customer-address';

export type SimulatedRouting =
  | { readonly kind: 'decided'; readonly decision: RoutingDecision }
  /** The number texted to is none of ours, or none that the viewer may see. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid-sender' };

/** Where a text would land now: the question and the rules of `routeInbound`, without its writes. */
export function simulateRouting(
  { database }: { database: Database },
  viewer: Viewer,
  { from, to }: { from: string; to: string },
): Promise<SimulatedRouting> {
  return database.transaction(async (tx) => {
    const sender = readCustomerAddress(from);
    if (sender === null) return { kind: 'invalid-sender' };
    const number = await tx.phoneNumbers.findByNumber(to, { keepAsIs: false });
    if (number === undefined || !canSeePhoneNumber(viewer, number.owner)) return { kind: 'not-found' };
    return {
      kind: 'decided',
      decision: route(await tx.records.routingQuestion(number, numberKey(sender.address), { keepAsIs: false })),
    };
  });
}
