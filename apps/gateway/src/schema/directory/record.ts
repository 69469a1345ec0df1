import type { RecordPhoneView, RecordView } from '@patchbay/persistence';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Field, ID, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { createConnection, type ListOrder } from '../connection';
import { createEnum } from '../enum';
import { globalId, type NodeType } from '../global-id';
import { Node } from '../node';
import { DateTimeScalar, E164Scalar } from '../scalars';

export const RecordType = createEnum<RecordTypeName>(
  'RecordType',
  'The type of a customer record, in the order that routing prefers.',
  {
    CONTACT: 'A person at a customer.',
    ACCOUNT: 'A customer company.',
    OPPORTUNITY: 'A possible sale.',
    LEAD: 'A possible customer. A text from an unknown number creates one.',
  },
);

export type RecordPhoneKind = 'BUSINESS' | 'MOBILE' | 'HOME' | 'OTHER';
export const RecordPhoneKind = createEnum<RecordPhoneKind>('RecordPhoneKind', "The kind of a record's phone number.", {
  BUSINESS: 'At work.',
  MOBILE: 'A mobile phone.',
  HOME: 'At home.',
  OTHER: 'Any other, such as the number that a lead texted from.',
});

@ObjectType('RecordPhone', { description: 'A phone number of a record.' })
@InputType('RecordPhoneInput', { description: 'A phone number of a record.' })
export class RecordPhone {
  @Field(() => RecordPhoneKind, { description: 'The kind of number.' })
  kind!: RecordPhoneKind;

  @Field(() => E164Scalar, { description: "The customer's number." })
  number!: string;
}

@InterfaceType('Record', { description: 'A customer record that conversations belong to.' })
export abstract class CustomerRecord {
  constructor(readonly model: RecordView) {}

  get key(): string {
    return this.model.id;
  }

  get nodeType(): NodeType {
    return recordNodeType(this.model.type);
  }

  @Field(() => ID, { description: 'Opaque ID, unique across all types.' })
  get id(): string {
    return globalId(this.nodeType, this.key);
  }

  @Field(() => RecordType, { description: 'The type of record.' })
  get type(): RecordTypeName {
    return this.model.type;
  }

  @Field(() => String, { description: "Display name. A lead created from a text has the sender's number as its name." })
  get name(): string {
    return this.model.name;
  }

  @Field(() => String, {
    nullable: true,
    description: "The record's ID in the CRM. Null for a lead created by a text that nobody has claimed.",
  })
  get externalId(): string | null {
    return this.model.externalId;
  }

  @Field(() => Boolean, { description: 'Created by a text and not yet claimed by a CRM.' })
  get isUnclaimed(): boolean {
    return this.model.externalId === null;
  }

  @Field(() => String, { nullable: true, description: 'First name.' })
  get firstName(): string | null {
    return this.model.firstName;
  }

  @Field(() => String, { nullable: true, description: 'Last name.' })
  get lastName(): string | null {
    return this.model.lastName;
  }

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone where the customer is. Null if only their number tells.',
  })
  get timeZone(): string | null {
    return this.model.timeZone;
  }

  @Field(() => Boolean, { description: 'Among records of one type, routing prefers active ones.' })
  get isActive(): boolean {
    return this.model.isActive;
  }

  @Field(() => DateTimeScalar, { description: 'Last change in the system that the record comes from.' })
  get updatedAt(): Date {
    return this.model.updatedAt;
  }
}

@ObjectType('Contact', { implements: [Node, CustomerRecord], description: 'A person at a customer.' })
export class Contact extends CustomerRecord {}

@ObjectType('Account', { implements: [Node, CustomerRecord], description: 'A customer company.' })
export class Account extends CustomerRecord {}

@ObjectType('Opportunity', {
  implements: [Node, CustomerRecord],
  description: 'A possible sale. Its phone numbers are those of its contact and its account.',
})
export class Opportunity extends CustomerRecord {}

@ObjectType('Lead', { implements: [Node, CustomerRecord], description: 'A possible customer.' })
export class Lead extends CustomerRecord {}

const classes = { CONTACT: Contact, ACCOUNT: Account, OPPORTUNITY: Opportunity, LEAD: Lead };
/** Found through `Record` only, so the schema needs their list. */
export const recordTypes = Object.values(classes);
const nodeTypes = { CONTACT: 'Contact', ACCOUNT: 'Account', OPPORTUNITY: 'Opportunity', LEAD: 'Lead' } as const;

export const recordNodeType = (type: RecordTypeName): NodeType => nodeTypes[type];

export const toRecord = (record: RecordView): CustomerRecord => new classes[record.type](record);

export const toRecordPhone = ({ kind, number }: RecordPhoneView): RecordPhone =>
  Object.assign(new RecordPhone(), { kind: kind as RecordPhoneKind, number });

export const recordConnection = createConnection({
  type: () => CustomerRecord,
  typeName: 'Record',
  name: 'records',
  placeOf: ({ name, id }: RecordView) => ({ key: name, id }),
  toNode: toRecord,
});

/** Cursors of one order mean nothing in the other. */
export const byLatestUpdate: ListOrder<RecordView> = {
  name: 'records by update',
  placeOf: ({ updatedAt, id }) => ({ key: updatedAt, id }),
};
