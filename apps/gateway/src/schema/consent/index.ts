/**
 * consent: whether a customer wants texts, in the API.
 *
 * - A user can only opt a customer out. Opting in again is up to the customer, with START.
 * - It does not read keywords or enforce the opt-out; libs/messaging does.
 */
import { OptOutCustomerResolver } from './opt-out-customer.resolver';

export const consentResolvers = [OptOutCustomerResolver] as const;
