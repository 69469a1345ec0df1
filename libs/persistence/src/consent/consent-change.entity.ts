import type { ConsentSource } from '@patchbay/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A change of consent, and what caused it. */
@Entity('consent_change')
export class ConsentChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') phoneNumberId!: string;
  @Column('text') customerKey!: string;
  @Column('boolean') isOptedOut!: boolean;
  @Column('text') source!: ConsentSource;
  @Column('uuid', { nullable: true }) messageId!: string | null;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @InstantColumn() changedAt!: Date;
}
