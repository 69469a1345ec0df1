import 'reflect-metadata';
import * as pg from 'pg';
import type { ClientBase, Pool, PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { AlarmEntity } from './alarms';
import { AuditChangeEntity, AuditEntryEntity } from './audit';
import { CompanySettingsEntity } from './company';
import type { DatabaseAddress } from './connections/address';
import { connectionSettings, sessionSettings, type SlowQueries, type Work } from './connections/patience';
import { PatientPool } from './connections/patient-pool';
import { ConsentEntryEntity, ConsentStateEntity, FormerConsentChangeEntity, FormerConsentEntity } from './consent';
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
import { FigureDueEntity, FigureEntity, FigureProgressEntity, TeamMembershipEntity } from './figures';
import { NumberOwnershipEntity, PlannedTransferEntity } from './handover';
import { JobEntity } from './jobs';
import { StoredFileEntity } from './media';
import { MergedMessageEntity, MergeEntity } from './merges';
import {
  CarrierAccountEntity,
  CarrierCallEntity,
  CarrierCheckEntity,
  CarrierConnectionEntity,
} from './carrier-accounts';
import { migrations } from './migrations';
import { DraftEntity, NoteEntity } from './notes';
import { NotificationEntity, NotificationPreferenceEntity } from './notifications';
import { CustomerExportEntity, ErasedNumberEntity, ErasureEntity, LegalHoldEntity } from './privacy';
import { ProvisionedUserEntity } from './provisioning';
import { PushMessageEntity, PushSubscriptionEntity } from './push';
import { ReceiptEntity, TextPartEntity } from './receiving';
import { RestoreEntity } from './restores';
import { SendAttemptEntity, SendRateEntity, SendRequestEntity, StatusEventEntity } from './sending';
import { ServiceAccountEntity, ServiceAccountTokenEntity } from './service-accounts';
import { SignInLinkEntity, UserSessionEntity } from './sessions';
import { SettingEntity } from './settings';
import { ColumnNames } from './sql/table';
import { TemplateEntity } from './templates';
import { WebhookAttemptEntity, WebhookEndpointEntity, WebhookSecretEntity } from './webhooks';

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
    NoteEntity,
    DraftEntity,
    StoredFileEntity,
    TemplateEntity,
  ],
  ...[CompanySettingsEntity, ConsentEntryEntity, ConsentStateEntity, FormerConsentEntity, FormerConsentChangeEntity],
  ...[
    SendRequestEntity,
    SendAttemptEntity,
    StatusEventEntity,
    SendRateEntity,
    JobEntity,
    OutboxEntity,
    RelayLeaseEntity,
    RestoreEntity,
    NumberOwnershipEntity,
    PlannedTransferEntity,
  ],
  ...[NotificationPreferenceEntity, PushSubscriptionEntity, PushMessageEntity],
  ...[ServiceAccountEntity, ServiceAccountTokenEntity, SignInLinkEntity, UserSessionEntity],
  ...[WebhookEndpointEntity, WebhookSecretEntity, WebhookAttemptEntity],
  ...[AuditEntryEntity, AuditChangeEntity],
  ...[ErasureEntity, ErasedNumberEntity, LegalHoldEntity, CustomerExportEntity],
  ...[CarrierAccountEntity, CarrierCheckEntity, CarrierCallEntity, CarrierConnectionEntity],
  AlarmEntity,
  ...[FigureEntity, FigureDueEntity, FigureProgressEntity, TeamMembershipEntity],
];

export interface DatabaseOptions extends DatabaseAddress {
  /** PostgreSQL shows it with each connection. */
  readonly applicationName: string;
  /** What the connections are for, which says how long PostgreSQL may take; jobs by default. */
  readonly work?: Work;
  /** The largest number of connections; 10 by default. */
  readonly poolSize?: number;
  /** Of searches, which must not take the connections of others; 3 by default. */
  readonly searchPoolSize?: number;
  /** Of those who deliver webhooks: they have other work than requests, and go on while those wait; 2 by default. */
  readonly deliveryPoolSize?: number;
  /** How long to wait for a connection, in milliseconds; 3,000 by default. */
  readonly connectTimeoutMs?: number;
  /** Called when an idle connection is lost; the pool opens another one when it needs it. */
  readonly onConnectionLost?: (error: Error) => void;
  readonly slowQueries?: SlowQueries;
  /** Looks at each new connection. One for which it rejects is not used. */
  readonly onConnect?: (client: ClientBase) => Promise<void>;
}

/** How long a request waits for a connection before it fails because the database is away. */
export const normalConnectTimeoutMs = 3_000;

export const connectDataSource = (options: DatabaseOptions): Promise<DataSource> =>
  initialize(options, settingsOfPool(options, options.work ?? 'jobs'));

const settingsOfPool = ({ onConnect, slowQueries, ...address }: DatabaseOptions, work: Work): PoolConfig => ({
  ...connectionSettings(address, work, slowQueries),
  ...(onConnect === undefined ? {} : { onConnect: onConnect as PoolConfig['onConnect'] }),
});

/** For migrations, which need sessions. */
export const connectMigrations = (url: string): Promise<DataSource> =>
  initialize({ url, applicationName: 'patchbay-migrate', poolSize: 1 }, sessionSettings(url, 'migrations'));

function initialize(options: DatabaseOptions, settings: PoolConfig): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: { ...pg, Pool: PatientPool },
    database: settings.database,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    // Without a listener, the loss of an idle connection would end the process.
    poolErrorHandler: options.onConnectionLost ?? (() => undefined),
    connectTimeoutMS: options.connectTimeoutMs ?? normalConnectTimeoutMs,
    extra: settings,
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

/** Its connections are opened when they are needed. */
export const createSearchPool = (options: DatabaseOptions): Pool =>
  createPool(options, 'searches', options.searchPoolSize ?? 3);

export const createDeliveryPool = (options: DatabaseOptions): Pool =>
  createPool(
    { ...options, applicationName: `${options.applicationName}-webhooks` },
    'jobs',
    options.deliveryPoolSize ?? 2,
  );

function createPool(options: DatabaseOptions, work: Work, max: number): Pool {
  const pool = new PatientPool({
    ...settingsOfPool(options, work),
    application_name: options.applicationName,
    max,
    connectionTimeoutMillis: options.connectTimeoutMs ?? normalConnectTimeoutMs,
  });
  pool.on('error', options.onConnectionLost ?? (() => undefined));
  return pool;
}
