import { customerKeyOf } from '@patchbay/messaging';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { badUserInput, notFound } from '../../errors';
import { find } from '../../loaders';
import { Conversation } from '../conversations';
import { keyOf } from '../global-id';
import { Consent } from './consent';
import { toConsentEntry } from './consent-entry';

/** A parsed customer number, or BAD_USER_INPUT. */
export function readCustomerKey(customerNumber: string): string {
  const key = customerKeyOf({ customerNumber });
  if (key === null) throw badUserInput('Invalid customer number. Use E.164, like +15550100123.');
  return key;
}

@Resolver(() => Conversation)
export class ConsentResolver {
  @FieldResolver(() => Consent, {
    description:
      'What the customer allows to this phone number, and why: `decidedBy` says who recorded it, when and how.',
  })
  async consent(@Root() { key }: Conversation, @Ctx() { loaders }: GatewayContext): Promise<Consent> {
    const found = await loaders.consent.load(key);
    const decidedBy = await find(loaders.decidingEntry, found?.decidedBy?.id ?? null, toConsentEntry);
    return new Consent(found?.state ?? 'UNKNOWN', decidedBy);
  }

  @Query(() => Consent, {
    name: 'consent',
    description:
      'What applies to a text from a phone number to a customer, also one without texts or a record. NOT_FOUND if the viewer may not see the phone number.',
  })
  async consentOf(
    @Arg('customerNumber', () => String, {
      description: "The customer's number, in any spelling that routing treats as equal.",
    })
    customerNumber: string,
    @Arg('phoneNumberId', () => ID, { description: 'The phone number of the company.' }) phoneNumberId: string,
    @Ctx() { services, loaders }: GatewayContext,
  ): Promise<Consent> {
    const customerKey = readCustomerKey(customerNumber);
    const number = await loaders.phoneNumber.load(keyOf(phoneNumberId, 'PhoneNumber'));
    const found = number && (await services.queries.consents.ofPair(number.id, customerKey));
    if (found === null) throw notFound('Phone number not found.');
    return new Consent(found.state, await find(loaders.consentEntry, found.decidedBy?.id ?? null, toConsentEntry));
  }
}
