import { simulateRouting } from '@patchbay/messaging';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { badUserInput, notFound } from '../../errors';
import { E164Scalar } from '../scalars';
import { explainRouting, RoutingDecision } from './routing';

@Resolver()
export class SimulateRoutingResolver {
  @Query(() => RoutingDecision, {
    description:
      "Where a text from a customer's number to one of ours would land now. Changes nothing. " +
      'NOT_FOUND where the number is none of ours, or none that the viewer may see.',
  })
  async simulateRouting(
    @Arg('from', () => String, { description: "The customer's: E.164, a short code or an alphanumeric sender." })
    from: string,
    @Arg('to', () => E164Scalar, { description: 'Ours.' }) to: string,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<RoutingDecision> {
    const simulated = await simulateRouting(services, viewer, { from, to });
    switch (simulated.kind) {
      case 'decided':
        return explainRouting(simulated.decision, loaders);
      case 'not-found':
        throw notFound('There is no such number of ours.');
      case 'invalid-sender':
        throw badUserInput('"from" must be a number in E.164 (+15550100123), a short code or an alphanumeric sender.');
    }
  }
}
