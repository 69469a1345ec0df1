import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** What processes of the version before write; a trigger makes an entry of it. The next release drops it. */
@Entity('consent_change')
export class FormerConsentChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') phoneNumberId!: string;
  @Column('text') customerKey!: string;
  @Column('boolean') isOptedOut!: boolean;
  @Column('text') source!: string;
  @Column('uuid', { nullable: true }) messageId!: string | null;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('integer', { nullable: true }) matcherVersion!: number | null;
  @InstantColumn() changedAt!: Date;
}
