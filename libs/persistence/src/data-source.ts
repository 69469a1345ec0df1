import 'reflect-metadata';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ConsentChangeEntity, ConsentEntity } from './consent';
import { ConversationEntity, ConversationReadEntity, MessageEntity } from './conversations';
import { MovedMessageEntity, MoveEntity } from './corrections';
import {
  PhoneNumberEntity,
  RecordEntity,
  RecordFieldEntity,
  RecordPhoneEntity,
  TeamEntity,
  TeamMemberEntity,
  UserEntity,
} from './directory';
import { OutboxEntity, RelayLeaseEntity } from './events';
import { NumberOwnershipEntity, PlannedTransferEntity } from './handover';
import { JobEntity } from './jobs';
import { MergedMessageEntity, MergeEntity } from './merges';
import { migrations } from './migrations';
import { NotificationEntity } from './notifications';
import { connectionSettings, type Work } from './patience';
import { ProvisionedUserEntity } from './provisioning';
import { ReceiptEntity, TextPartEntity } from './receiving';
import { SendAttemptEntity, SendRateEntity, SendRequestEntity, StatusEventEntity } from './sending';
import { ServiceAccountEntity, ServiceAccountTokenEntity } from './service-accounts';
import { SettingEntity } from './settings';
import { ColumnNames } from './sql/table';
import { TemplateEntity } from './templates';

/** One for each table: `schema.integration.test.ts` compares them with what the migrations create. */
const entities = [
  ...[SettingEntity, UserEntity, TeamEntity, TeamMemberEntity, PhoneNumberEntity, RecordEntity, RecordPhoneEntity],
  ...[RecordFieldEntity, ProvisionedUserEntity],
  ...[ReceiptEntity, TextPartEntity, ConversationEntity, ConversationReadEntity, MessageEntity],
  ...[
    MoveEntity,
    MovedMessageEntity,
    MergeEntity,
    MergedMessageEntity,
    NotificationEntity,
    TemplateEntity,
    ConsentEntity,
    ConsentChangeEntity,
  ],
  ...[
    SendRequestEntity,
    SendAttemptEntity,
    StatusEventEntity,
    SendRateEntity,
    JobEntity,
    OutboxEntity,
    RelayLeaseEntity,
    NumberOwnershipEntity,
    PlannedTransferEntity,
  ],
  ...[ServiceAccountEntity, ServiceAccountTokenEntity],
];

export interface DatabaseOptions {
  readonly url: string;
  /** PostgreSQL shows it with each connection. */
  readonly applicationName: string;
  /** What the connections are for, which says how long PostgreSQL may take; jobs by default. */
  readonly work?: Work;
  /** The largest number of connections; 10 by default. */
  readonly poolSize?: number;
  /** Called when an idle connection is lost; the pool opens another one when it needs it. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** How long a request waits for a connection before it fails because the database is away. */
const connectTimeoutMS = 3_000;
const maxSearches = 3;

export async function connectDataSource(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    // Without a listener, the loss of an idle connection would end the process.
    poolErrorHandler: options.onConnectionLost ?? (() => undefined),
    connectTimeoutMS,
    extra: connectionSettings(options.work ?? 'jobs'),
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    migrationsTransactionMode: 'each',
    migrations,
    entities,
    namingStrategy: new ColumnNames(),
  });
  return dataSource.initialize();
}

/** Connections for searches, which must not take those of others. They are opened when they are needed. */
export function createSearchPool({ url, applicationName, onConnectionLost = () => undefined }: DatabaseOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: applicationName,
    max: maxSearches,
    connectionTimeoutMillis: connectTimeoutMS,
    ...connectionSettings('searches'),
  });
  pool.on('error', onConnectionLost);
  return pool;
}

/** One migration at a time, however many processes start together. */
const migrationLock = 7_250_001;

export async function runMigrations(url: string): Promise<void> {
  const dataSource = await connectDataSource({
    url,
    applicationName: 'patchbay-migrate',
    work: 'migrations',
    poolSize: 2,
  });
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
