import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  Column,
  DataSource,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type EntityManager,
} from 'typeorm';
import { reportReady } from './start-program';

/** Patchbay's tables, mapped the way a first version would do it. */
@Entity('job')
class Job {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;
}

@Entity('receipt')
class Receipt {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bytea', name: 'raw_body' })
  rawBody!: Buffer;

  @Column('text')
  carrier!: string;

  @Column('text')
  state!: string;

  @Column({ type: 'timestamptz', name: 'settled_at' })
  settledAt!: Date;
}

@Entity('phone_number')
class PhoneNumber {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  number!: string;
}

@Entity('record')
class Record {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'uuid', name: 'owner_user_id' })
  ownerUserId!: string;
}

@Entity('record_phone')
class RecordPhone {
  @PrimaryColumn({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column({ type: 'text', name: 'number_key' })
  numberKey!: string;

  @ManyToOne(() => Record)
  @JoinColumn({ name: 'record_id' })
  record!: Record;
}

@Entity('conversation')
class Conversation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  @Column({ type: 'uuid', name: 'phone_number_id' })
  phoneNumberId!: string;

  @Column({ type: 'text', name: 'customer_number' })
  customerNumber!: string;

  @Column({ type: 'text', name: 'customer_key' })
  customerKey!: string;

  @Column({ type: 'uuid', name: 'last_message_id', nullable: true })
  lastMessageId!: string | null;

  @Column({ type: 'timestamptz', name: 'last_message_at' })
  lastMessageAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_inbound_at' })
  lastInboundAt!: Date;
}

@Entity('message')
class Message {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'conversation_id' })
  conversationId!: string;

  @Column('text')
  direction!: string;

  @Column('text')
  body!: string;

  @Column('text')
  status!: string;

  @Column('text')
  encoding!: string;

  @Column('integer')
  segments!: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('jsonb')
  routing!: object;

  @Column('text')
  carrier!: string;

  @Column({ type: 'text', name: 'carrier_message_id' })
  carrierMessageId!: string;

  @Column({ type: 'uuid', name: 'receipt_id' })
  receiptId!: string;
}

@Entity('notification')
class Notification {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column({ type: 'uuid', name: 'conversation_id' })
  conversationId!: string;

  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}

@Entity('outbox')
class OutboxEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('jsonb')
  event!: object;
}

/** Patchbay's steps, one text after the other, each entity found and saved by its repository. */
async function routeNext(manager: EntityManager, job: Job): Promise<void> {
  const receipt = await manager.findOneByOrFail(Receipt, { id: job.subjectId });
  const { data } = JSON.parse(receipt.rawBody.toString()) as {
    data: { id: string; from: string; to: string; text: string };
  };
  const number = await manager.findOneByOrFail(PhoneNumber, { number: data.to });
  const candidates = await manager.find(RecordPhone, { where: { numberKey: data.from }, relations: { record: true } });
  const record = candidates[0]?.record;
  if (record === undefined) throw new Error(`No record has the number ${data.from}.`);
  const at = new Date();
  const pair = { recordId: record.id, phoneNumberId: number.id, customerKey: data.from };
  const conversation =
    (await manager.findOneBy(Conversation, pair)) ??
    (await manager.save(
      manager.create(Conversation, {
        id: randomUUID(),
        ...pair,
        customerNumber: data.from,
        lastMessageId: null,
        lastMessageAt: at,
        lastInboundAt: at,
      }),
    ));
  const message = await manager.save(
    manager.create(Message, {
      id: randomUUID(),
      conversationId: conversation.id,
      direction: 'INBOUND',
      body: data.text,
      status: 'RECEIVED',
      encoding: 'GSM7',
      segments: 1,
      createdAt: at,
      routing: { recordId: record.id, candidates: candidates.map(({ recordId }) => recordId) },
      carrier: receipt.carrier,
      carrierMessageId: data.id,
      receiptId: receipt.id,
    }),
  );
  await manager.save(Object.assign(conversation, { lastMessageId: message.id, lastMessageAt: at, lastInboundAt: at }));
  await manager.save(
    manager.create(Notification, {
      id: randomUUID(),
      userId: record.ownerUserId,
      kind: 'NEW_MESSAGE',
      title: `New text from ${data.from}`,
      body: data.text,
      conversationId: conversation.id,
      messageId: message.id,
      createdAt: at,
    }),
  );
  await manager.save(
    manager.create(OutboxEvent, {
      event: { type: 'message-added', messageId: message.id, conversationId: conversation.id },
    }),
  );
  await manager.save(Object.assign(receipt, { state: 'ROUTED', settledAt: new Date() }));
  await manager.remove(job);
}

async function main(): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: process.env.DATABASE_URL,
    poolSize: 10,
    synchronize: false,
    installExtensions: false,
    entities: [Job, Receipt, PhoneNumber, Record, RecordPhone, Conversation, Message, Notification, OutboxEvent],
  }).initialize();
  reportReady('naive router', '');
  for (;;) {
    const [job] = await dataSource.getRepository(Job).find({ order: { id: 'ASC' }, take: 1 });
    if (job === undefined) break;
    await dataSource.transaction((manager) => routeNext(manager, job));
  }
  await dataSource.destroy();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
