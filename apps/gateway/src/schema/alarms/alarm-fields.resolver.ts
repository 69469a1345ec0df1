import { type AlarmKind, maxAlarmSubjects } from '@patchbay/messaging';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { findAll, type Loaders } from '../../loaders';
import { toCarrierAccount } from '../carrier-accounts';
import { toConversation, toMessage } from '../conversations';
import { toPhoneNumber } from '../directory';
import { Node } from '../node';
import { toReceipt } from '../receiving';
import { toWebhookEndpoint } from '../webhooks';
import { Alarm } from './alarm';

type FindSubjects = (loaders: Loaders, keys: readonly string[]) => Promise<Node[]>;

const findAccounts: FindSubjects = (loaders, names) => findAll(loaders.carrierAccountNamed, names, toCarrierAccount);

const findSubjects: Readonly<Record<AlarmKind, FindSubjects>> = {
  QUARANTINED_TEXTS: (loaders, ids) => findAll(loaders.receipt, ids, toReceipt),
  CARRIER_FAILING: findAccounts,
  SENDS_WAITING: findAccounts,
  MESSAGES_IN_DOUBT: (loaders, ids) => findAll(loaders.message, ids, toMessage),
  WEBHOOK_SUSPENDED: (loaders, ids) => findAll(loaders.webhookEndpoint, ids, toWebhookEndpoint),
  UNATTENDED_TEXTS: (loaders, ids) => findAll(loaders.conversation, ids, toConversation),
  NUMBER_WITHOUT_PEOPLE: (loaders, ids) => findAll(loaders.phoneNumber, ids, toPhoneNumber),
};

@Resolver(() => Alarm)
export class AlarmFieldsResolver {
  @FieldResolver(() => [Node], {
    description: `What it is about: the oldest, up to ${maxAlarmSubjects}. Those that are gone are left out.`,
  })
  subjects(@Root() { kind, subjectKeys }: Alarm, @Ctx() { loaders }: GatewayContext): Promise<Node[]> {
    return findSubjects[kind](loaders, subjectKeys);
  }
}
