import 'reflect-metadata';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A receipt as a first version would store it. */
@Entity('naive_receipt')
class NaiveReceipt {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text', name: 'event_id' })
  eventId!: string;

  @Column({ type: 'bytea', name: 'raw_body' })
  rawBody!: Buffer;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;
}

/** Returns a function that saves one receipt. */
export async function connectNaiveReceipts(
  url: string,
): Promise<(eventId: string, rawBody: Buffer) => Promise<unknown>> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    poolSize: 10,
    entities: [NaiveReceipt],
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  }).initialize();
  await dataSource.query(
    'CREATE TABLE naive_receipt (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), event_id text UNIQUE, raw_body bytea, received_at timestamptz)',
  );
  const repository = dataSource.getRepository(NaiveReceipt);
  return (eventId, rawBody) => repository.save(repository.create({ eventId, rawBody, receivedAt: new Date() }));
}
