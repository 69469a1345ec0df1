/**
 * privacy: exporting and erasing a person, and holding what must not be erased. Only administrators may, and no program.
 */
import { EraseCustomerResolver } from './erase-customer.resolver';
import { ExportCustomerResolver } from './export-customer.resolver';
import { SetLegalHoldResolver } from './set-legal-hold.resolver';

export const privacyResolvers = [EraseCustomerResolver, ExportCustomerResolver, SetLegalHoldResolver] as const;
