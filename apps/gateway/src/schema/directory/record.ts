import type { RecordPhoneView, RecordView } from '@patchbay/persistence';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { globalId, type NodeType } from '../global-id';
import { Node } from '../node';
import { CursorScalar, DateTimeScalar, E164Scalar } from '../scalars';

export const RecordType = { CONTACT: 'CONTACT', ACCOUNT: 'ACCOUNT', OPPORTUNITY: 'OPPORTUNITY', LEAD: 'LEAD' } as const;
registerEnumType(RecordType, {
  name: 'RecordType',
  description: 'In the order in which routing prefers them.',
  valuesConfig: {
    CONTACT: { description: 'A person at a customer.' },
    ACCOUNT: { description: 'A customer.' },
    OPPORTUNITY: { description: 'A sale in the making.' },
    LEAD: { description: 'Somebody who may become a customer; made by itself of a text from an unknown number.' },
  },
});

export const RecordPhoneKind = { BUSINESS: 'BUSINESS', MOBILE: 'MOBILE', HOME: 'HOME', OTHER: 'OTHER' } as const;
export type RecordPhoneKind = keyof typeof RecordPhoneKind;
registerEnumType(RecordPhoneKind, {
  name: 'RecordPhoneKind',
  description: 'What a number of a record is for.',
  valuesConfig: {
    BUSINESS: { description: 'At work.' },
    MOBILE: { description: 'In the pocket.' },
    HOME: { description: 'At home.' },
    OTHER: { description: 'Anything else, such as the number that a lead wrote from.' },
  },
});

@ObjectType({ description: 'A number of a record.' })
export class RecordPhone {
  @Field(() => RecordPhoneKind, { description: 'What it is for.' })
  kind!: RecordPhoneKind;

  @Field(() => E164Scalar, { description: 'The number.' })
  number!: string;
}

@InterfaceType('Record', { description: 'A customer record that conversations are attached to.' })
export abstract class CustomerRecord {
  constructor(readonly model: RecordView) {}

  get key(): string {
    return this.model.id;
  }

  get nodeType(): NodeType {
    return recordNodeType(this.model.type);
  }

  @Field(() => ID, { description: 'Opaque, and unique over all types.' })
  get id(): string {
    return globalId(this.nodeType, this.key);
  }

  @Field(() => RecordType, { description: 'What kind of record it is.' })
  get type(): RecordTypeName {
    return this.model.type;
  }

  @Field(() => String, {
    description: 'As sellers know it; a lead that a text made is called by the number it came from.',
  })
  get name(): string {
    return this.model.name;
  }

  @Field(() => Boolean, { description: 'Routing prefers active records to inactive ones, of one type.' })
  get isActive(): boolean {
    return this.model.isActive;
  }

  @Field(() => DateTimeScalar, { description: 'When it last changed in the system that it comes from.' })
  get updatedAt(): Date {
    return this.model.updatedAt;
  }
}

@ObjectType('Contact', { implements: [Node, CustomerRecord], description: 'A person at a customer.' })
export class Contact extends CustomerRecord {}

@ObjectType('Account', { implements: [Node, CustomerRecord], description: 'A customer.' })
export class Account extends CustomerRecord {}

@ObjectType('Opportunity', {
  implements: [Node, CustomerRecord],
  description: 'A sale in the making; its numbers are those of its contact and its account.',
})
export class Opportunity extends CustomerRecord {}

@ObjectType('Lead', { implements: [Node, CustomerRecord], description: 'Somebody who may become a customer.' })
export class Lead extends CustomerRecord {}

@ObjectType({ description: 'A record in its place in a list.' })
export class RecordEdge {
  @Field(() => CursorScalar, { description: 'This place.' })
  cursor!: string;

  @Field(() => CustomerRecord, { description: 'What is here.' })
  node!: CustomerRecord;
}

@ObjectType({ description: 'A page of records.' })
export class RecordConnection {
  @Field(() => [RecordEdge], { description: 'In order.' })
  edges!: RecordEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo!: PageInfo;
}

const classes = { CONTACT: Contact, ACCOUNT: Account, OPPORTUNITY: Opportunity, LEAD: Lead };
const nodeTypes = { CONTACT: 'Contact', ACCOUNT: 'Account', OPPORTUNITY: 'Opportunity', LEAD: 'Lead' } as const;

export const recordNodeType = (type: RecordTypeName): NodeType => nodeTypes[type];

export const toRecord = (record: RecordView): CustomerRecord => new classes[record.type](record);

export const toRecordPhone = ({ kind, number }: RecordPhoneView): RecordPhone =>
  Object.assign(new RecordPhone(), { kind: kind as RecordPhoneKind, number });

export const recordCursors = 'records';

export const toRecordConnection = (
  rows: readonly RecordView[],
  size: number,
  isBehindCursor: boolean,
): Connection<CustomerRecord> =>
  connectionOf(rows, size, {
    cursorOf: ({ name, id }) => writeCursor(recordCursors, { key: name, id }),
    toNode: toRecord,
    isBehindCursor,
  });
