import type { AccountScope } from '@patchbay/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A program of the company that uses the API. */
@Entity('service_account')
export class ServiceAccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('jsonb') scopes!: readonly AccountScope[];
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) expiresAt!: Date | null;
  @InstantColumn({ nullable: true }) lastUsedAt!: Date | null;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
}
