import { isE164, maxFields, maxPhones } from '@patchbay/messaging';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { PageArgs, type Connection } from '../connection';
import { conversationConnection, type Conversation } from '../conversations';
import { Account, Contact, CustomerRecord, Opportunity, RecordPhone, toRecord, toRecordPhone } from './record';
import { FieldValue, toFieldValues } from './record-field';
import { loadOwner, Owner, type Team, type User } from './users';

@Resolver(() => CustomerRecord)
export class RecordFieldsResolver {
  @FieldResolver(() => Owner, { description: 'The user or team that the record is assigned to.' })
  owner(@Root() record: CustomerRecord, @Ctx() { loaders }: GatewayContext): Promise<User | Team> {
    return loadOwner(record.model.owner, loaders);
  }

  @FieldResolver(() => [RecordPhone], {
    description: `At most ${maxPhones} of its own; an opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out.`,
  })
  async phones(@Root() record: CustomerRecord, @Ctx() { loaders }: GatewayContext): Promise<RecordPhone[]> {
    const phones = await loaders.phonesOfRecord.load(record.key);
    return phones.filter(({ number }) => isE164(number)).map(toRecordPhone);
  }

  @FieldResolver(() => [FieldValue], {
    description: `The values of the custom fields of its type, by key, at most ${maxFields}; null where it has none.`,
  })
  async fields(@Root() { model }: CustomerRecord, @Ctx() { loaders }: GatewayContext): Promise<object[]> {
    return toFieldValues(model.fields, await loaders.fieldsOfType.load(model.type));
  }

  @FieldResolver(() => conversationConnection.Type, {
    description: 'The conversations of this record that the viewer may see, latest first.',
  })
  conversations(
    @Root() record: CustomerRecord,
    @Args() page: PageArgs,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Connection<Conversation>> {
    return conversationConnection.read(page, (given) => loaders.conversationsOfRecord(given).load(record.key));
  }
}

@Resolver(() => Contact)
export class ContactFieldsResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: "The contact's company. Null if there is none, or none that the viewer may see.",
  })
  account(@Root() { model }: Contact, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return find(loaders.record, model.accountId, toRecord);
  }
}

@Resolver(() => Opportunity)
export class OpportunityFieldsResolver {
  @FieldResolver(() => Contact, {
    nullable: true,
    description: 'The person to talk to. Null if there is none, or none that the viewer may see.',
  })
  contact(@Root() { model }: Opportunity, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return find(loaders.record, model.contactId, toRecord);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The customer. Null if there is none, or none that the viewer may see.',
  })
  account(@Root() { model }: Opportunity, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return find(loaders.record, model.accountId, toRecord);
  }
}
