import { setupSteps, type SetupStep as StepModel } from '@patchbay/messaging';
import { Authorized, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Finding, toFinding } from '../carrier-accounts';

@ObjectType('SetupStep', {
  description: 'A step from an empty installation to the first text in both directions. For administrators.',
})
class SetupStep {
  @Field(() => String, {
    description:
      'Stable, for programs: `ADMINISTRATOR`, `PEOPLE`, `CARRIER_ACCOUNT`, `PHONE_NUMBER`, `WEBHOOK`, `TEXT_IN`, `TEXT_OUT` or `COMPANY_SETTINGS`. Later versions can add steps.',
  })
  code!: string;

  @Field(() => String, { description: 'What to do, for people.' })
  title!: string;

  @Field(() => Boolean, { description: 'It is done now. It is open again if that changes.' })
  isDone!: boolean;

  @Field(() => [Finding], { description: 'What keeps it open, or should be fixed all the same; at most 500.' })
  findings!: Finding[];
}

const toStep = ({ findings, ...step }: StepModel): SetupStep => ({
  ...step,
  findings: findings.map(({ accountId, ...finding }) => toFinding(finding, accountId)),
});

@Resolver()
export class SetupResolver {
  @Authorized('ADMIN')
  @Query(() => [SetupStep], {
    description:
      'The steps of the set-up in their order, computed from what there is. For administrators; FORBIDDEN for others.',
  })
  async setup(@Ctx() { services: { queries, carrierAccounts } }: GatewayContext): Promise<SetupStep[]> {
    const [facts, accounts] = await Promise.all([queries.setup.facts(), carrierAccounts.list()]);
    const checks = await queries.carrierAccounts.checksOf(accounts.map(({ name }) => name));
    const checked = accounts.map(({ id, name, isPaused }) => ({ id, isPaused, check: checks.get(name) ?? null }));
    return setupSteps(facts, checked).map(toStep);
  }
}
