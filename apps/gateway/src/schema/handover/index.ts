/**
 * handover: users who leave, teams that close, numbers that change hands or retire, in the API.
 *
 * - Every mutation says what changes hands; with `dryRun`, it only says so.
 * - For administrators.
 */
import { HandOverPayloadFieldsResolver } from './hand-over-payload';
import { LeaveResolver } from './leave.resolver';
import { NumbersResolver } from './numbers.resolver';
import { NumberOwnershipResolver, OwnershipOfNumberResolver } from './ownership.resolver';

export const handoverResolvers = [
  HandOverPayloadFieldsResolver,
  LeaveResolver,
  NumbersResolver,
  NumberOwnershipResolver,
  OwnershipOfNumberResolver,
] as const;
