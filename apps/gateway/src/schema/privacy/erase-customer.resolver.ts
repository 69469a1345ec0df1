import { eraseCustomer } from '@patchbay/messaging';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf, recordNodeTypes } from '../global-id';
import { createHandle } from '../handle';
import { createPayload } from '../payload';

const erasure = createHandle('Erasure');
const count = (description: string) => ({ type: () => Int, map: (value: number) => value, ifRefused: 0, description });

const payload = createPayload('EraseCustomerPayload', 'Result of `eraseCustomer`.', {
  erasureId: {
    type: () => ID,
    map: (id: string) => erasure.write(id),
    description: 'Names the erasure; null in a dry run, and if it was refused.',
  },
  recordCount: count(
    'Records of the person: the record, those that were merged with it, and others with its number and name.',
  ),
  messageCount: count('Texts that were emptied.'),
  mediaCount: count('Files that were forgotten.'),
  receiptCount: count(
    'Callbacks of these texts that were emptied. Others with one of the numbers follow within minutes.',
  ),
});

@Resolver()
export class EraseCustomerResolver {
  @Mutation(() => payload.Type, {
    description:
      "Remove one person's texts, files, names and numbers everywhere. It cannot be undone. Kept: that, when and with which status messages existed, and an opt-out as a keyed hash of the number. LEGAL_HOLD if a record is held. For administrators.",
  })
  async eraseCustomer(
    @Arg('recordId', () => ID, { description: 'A record of the person.' }) recordId: string,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Only count, and change nothing.' })
    dryRun: boolean,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await eraseCustomer(services, viewer, { recordId: keyOf(recordId, ...recordNodeTypes), dryRun }));
  }
}
