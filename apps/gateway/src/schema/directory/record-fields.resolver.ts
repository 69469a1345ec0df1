import { isE164 } from '@patchbay/messaging';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Loaders } from '../../loaders';
import { PageArgs, readCursor, readSize } from '../connection';
import { conversationCursors, ConversationConnection, toConversationConnection } from '../conversations/conversation';
import { loadOwner, Owner, type Team, type User } from './users';
import { Account, Contact, Opportunity, CustomerRecord, RecordPhone, toRecord, toRecordPhone } from './record';

@Resolver(() => CustomerRecord)
export class RecordFieldsResolver {
  @FieldResolver(() => Owner, { description: 'Whom it is assigned to.' })
  owner(@Root() record: CustomerRecord, @Ctx() { loaders }: GatewayContext): Promise<User | Team> {
    return loadOwner(record.model.owner, loaders);
  }

  @FieldResolver(() => [RecordPhone], {
    description:
      'An opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out.',
  })
  async phones(@Root() record: CustomerRecord, @Ctx() { loaders }: GatewayContext): Promise<RecordPhone[]> {
    const phones = await loaders.phonesOfRecord.load(record.key);
    return phones.filter(({ number }) => isE164(number)).map(toRecordPhone);
  }

  @FieldResolver(() => ConversationConnection, {
    description: 'Those of this record that the viewer may see, the one talked in last first.',
  })
  async conversations(
    @Root() record: CustomerRecord,
    @Args() { first, after }: PageArgs,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<ConversationConnection> {
    const size = readSize(first, 'first');
    const place = readCursor(conversationCursors, after);
    const rows = await loaders.conversationsOfRecord({ limit: size + 1, after: place }).load(record.key);
    return toConversationConnection(rows, size, place !== null);
  }
}

@Resolver(() => Contact)
export class ContactFieldsResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: 'Where they work. Null where there is none, or none that the viewer may see.',
  })
  account(@Root() contact: Contact, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return loadLinked(contact.model.accountId, loaders);
  }
}

@Resolver(() => Opportunity)
export class OpportunityFieldsResolver {
  @FieldResolver(() => Contact, {
    nullable: true,
    description: 'The person to talk to. Null where there is none, or none that the viewer may see.',
  })
  contact(@Root() opportunity: Opportunity, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return loadLinked(opportunity.model.contactId, loaders);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The customer. Null where there is none, or none that the viewer may see.',
  })
  account(@Root() opportunity: Opportunity, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return loadLinked(opportunity.model.accountId, loaders);
  }
}

async function loadLinked(id: string | null, loaders: Loaders): Promise<CustomerRecord | null> {
  const record = id === null ? null : await loaders.record.load(id);
  return record === null ? null : toRecord(record);
}
