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
      "Where a text from a customer's number to a phone number of the company would go now. Changes nothing. " +
      'NOT_FOUND if the company has no such number, or the viewer may not see it.',
  })
  async simulateRouting(
    @Arg('from', () => String, { description: "The customer's number: E.164, a short code or an alphanumeric sender." })
    from: string,
    @Arg('to', () => E164Scalar, { description: "The company's phone number." }) to: string,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<RoutingDecision> {
    const simulated = await simulateRouting(services, viewer, { from, to });
    switch (simulated.kind) {
      case 'decided':
        return explainRouting(simulated.decision, loaders);
      case 'not-found':
        throw notFound('Your company has no such phone number, or you may not see it.');
      case 'invalid-sender':
        throw badUserInput(
          'Invalid "from". Use a number in E.164 (+15550100123), a short code or an alphanumeric sender.',
        );
    }
  }
}
