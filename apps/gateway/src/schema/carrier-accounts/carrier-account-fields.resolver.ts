import { carriers } from '@patchbay/carriers';
import { type CarrierCheck as CheckModel, isOk, severities } from '@patchbay/messaging';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { type Connection, PageArgs } from '../connection';
import { PhoneNumber, phoneNumberConnection, toPhoneNumber } from '../directory';
import { Node } from '../node';
import {
  CarrierAccount,
  CarrierAccountState,
  CarrierCheck,
  CarrierFigures,
  Finding,
  type StateName,
  toCarrierAccount,
  toFinding,
  WebhookUrl,
} from './carrier-account';

@Resolver(() => CarrierAccount)
export class CarrierAccountFieldsResolver {
  @FieldResolver(() => CarrierAccountState, { description: 'Whether it sends and receives.' })
  async state(@Root() { account, isPaused }: CarrierAccount, @Ctx() { loaders }: GatewayContext): Promise<StateName> {
    if (isPaused) return 'PAUSED';
    const check = await loaders.checkOfAccount.load(account);
    return check === null || isOk(check) ? 'ACTIVE' : 'FAILING';
  }

  @FieldResolver(() => [WebhookUrl], { description: 'URLs to configure at the carrier, one per kind of callback.' })
  async webhookUrls(
    @Root() { account, provider }: CarrierAccount,
    @Ctx() { loaders, services }: GatewayContext,
  ): Promise<WebhookUrl[]> {
    const calls = await loaders.lastCallsOfAccount.load(account);
    const webhooks = carriers.find(({ name }) => name === provider)?.webhooks ?? [];
    return webhooks.map(({ purpose, path }) => ({
      purpose,
      url: `${services.carrierAccounts.webhookUrl}/webhooks/${account}${path === '' ? '' : `/${path}`}`,
      lastCalledAt: calls?.get(path) ?? null,
    }));
  }

  @FieldResolver(() => phoneNumberConnection.Type, { description: 'The numbers that use it, by number.' })
  phoneNumbers(
    @Root() { account }: CarrierAccount,
    @Args() page: PageArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<PhoneNumber>> {
    return phoneNumberConnection.read(page, (given) =>
      services.queries.phoneNumbers.list(viewer, { carrier: account }, given),
    );
  }

  @FieldResolver(() => CarrierCheck, { nullable: true, description: 'The last check; null if there was none.' })
  lastCheck(
    @Root() { account, key }: CarrierAccount,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<CarrierCheck | null> {
    return find(loaders.checkOfAccount, account, (check) => toCheck(check, key));
  }

  @FieldResolver(() => CarrierFigures, { description: 'What went over it in the last hour.' })
  async recent(@Root() { account }: CarrierAccount, @Ctx() { loaders }: GatewayContext): Promise<CarrierFigures> {
    const none = { sent: 0, failed: 0, received: 0, refusedSignatures: 0, medianSeconds: null };
    return (await loaders.figuresOfAccount.load(account)) ?? none;
  }
}

const toCheck = (check: CheckModel, accountKey: string): CarrierCheck => ({
  at: check.at,
  isOk: isOk(check),
  findings: check.findings
    .toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
    .map((finding) => toFinding(finding, accountKey)),
});

@Resolver(() => Finding)
export class FindingFieldsResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'The number or account it is about.' })
  subject(@Root() { phoneNumberKey, accountKey }: Finding, @Ctx() { loaders }: GatewayContext): Promise<Node | null> {
    return phoneNumberKey === null
      ? find(loaders.carrierAccount, accountKey, toCarrierAccount)
      : find(loaders.phoneNumber, phoneNumberKey, toPhoneNumber);
  }
}
