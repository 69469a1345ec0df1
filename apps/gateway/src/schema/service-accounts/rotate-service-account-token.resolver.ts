import { maxOverlapSeconds, rotateServiceAccountToken } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { serviceAccountPayload } from './service-account';

@Resolver()
export class RotateServiceAccountTokenResolver {
  @Authorized('ADMIN')
  @Mutation(() => serviceAccountPayload.Type, {
    description:
      'Create a new token. The old one stays valid for `overlapSeconds`, and its sockets end with it. TOO_LATE for an account that was revoked or has expired. For administrators.',
  })
  async rotateServiceAccountToken(
    @IdArg('ID of the service account.', 'ServiceAccount') id: string,
    @Arg('overlapSeconds', () => Int, {
      defaultValue: 0,
      description: `How long the old token stays valid: 0 to ${maxOverlapSeconds} (7 days). Only 0 while an earlier overlap lasts, because an account has at most two valid tokens.`,
    })
    overlapSeconds: number,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return serviceAccountPayload.of(await rotateServiceAccountToken(services, id, overlapSeconds));
  }
}
