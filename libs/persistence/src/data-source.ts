import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ConversationEntity } from './conversations/conversation.entity';
import { ConversationReadEntity } from './conversations/conversation-read.entity';
import { MessageEntity } from './conversations/message.entity';
import { NotificationEntity } from './notifications/notification.entity';
import { PhoneNumberEntity } from './directory/phone-number.entity';
import { ReceiptEntity } from './receiving/receipt.entity';
import { RecordEntity } from './directory/record.entity';
import { RecordPhoneEntity } from './directory/record-phone.entity';
import { SendAttemptEntity } from './sending/send-attempt.entity';
import { TeamEntity } from './directory/team.entity';
import { TeamMemberEntity } from './directory/team-member.entity';
import { TemplateEntity } from './templates/template.entity';
import { UserEntity } from './directory/user.entity';
import { FirstSchema1764000000000 } from './migrations/1764000000000-first-schema';
import { Carriers1764100000000 } from './migrations/1764100000000-carriers';
import { IdsInOrder1764200000000 } from './migrations/1764200000000-ids-in-order';
import { ByOwner1764300000000 } from './migrations/1764300000000-by-owner';
import { RightsVersion1764400000000 } from './migrations/1764400000000-rights-version';
import { DropRightsVersion1764500000000 } from './migrations/1764500000000-drop-rights-version';
import { SayCarrier1764600000000 } from './migrations/1764600000000-say-carrier';

export interface DatabaseOptions {
  readonly url: string;
  /** Shown by PostgreSQL beside each connection. */
  readonly applicationName: string;
  /** Connections at most; 10 where left out. */
  readonly poolSize?: number;
  /** Told of the loss of an idle connection; the pool opens another one when it is needed. */
  readonly onConnectionLost?: (error: Error) => void;
}

export async function connectDataSource(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    // Without a listener the loss of an idle connection would end the process.
    poolErrorHandler: options.onConnectionLost ?? (() => undefined),
    // How long a request waits for a connection before it is told that the database is away.
    connectTimeoutMS: 3_000,
    // What takes milliseconds is not worth compiling, and what is asked for is mostly in memory: a row through an index costs
    // little more than one in passing.
    extra: { options: '-c jit=off -c random_page_cost=1.1' },
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    migrationsTransactionMode: 'each',
    migrations: [
      FirstSchema1764000000000,
      Carriers1764100000000,
      IdsInOrder1764200000000,
      ByOwner1764300000000,
      RightsVersion1764400000000,
      DropRightsVersion1764500000000,
      SayCarrier1764600000000,
    ],
    entities: [
      UserEntity,
      TeamEntity,
      TeamMemberEntity,
      PhoneNumberEntity,
      RecordEntity,
      RecordPhoneEntity,
      ReceiptEntity,
      ConversationEntity,
      ConversationReadEntity,
      MessageEntity,
      NotificationEntity,
      TemplateEntity,
      SendAttemptEntity,
    ],
  });
  return dataSource.initialize();
}

/** One migration at a time, however many processes start at once. */
const migrationLock = 7_250_001;

export async function runMigrations(url: string): Promise<void> {
  const dataSource = await connectDataSource({ url, applicationName: 'patchbay-migrate', poolSize: 2 });
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations();
  } finally {
    // Ending the session frees the lock, also after a failure.
    await holder.release();
    await dataSource.destroy();
  }
}

export async function checkMigrations(dataSource: DataSource): Promise<void> {
  const rows: { name: string }[] = await dataSource.query('SELECT name FROM migrations');
  const done = new Set(rows.map(({ name }) => name));
  const missing = dataSource.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !done.has(name));
  if (missing.length > 0) throw new Error(`Migrations are missing: ${missing.join(', ')}.`);
}
