import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A token of a service account, as a hash. */
@Entity('service_account_token')
export class ServiceAccountTokenEntity {
  /** SHA-256, in hexadecimal. */
  @PrimaryColumn('text') hash!: string;
  @Column('uuid') serviceAccountId!: string;
  @InstantColumn() createdAt!: Date;
  /** Null for the current token. */
  @InstantColumn({ nullable: true }) validUntil!: Date | null;
}
