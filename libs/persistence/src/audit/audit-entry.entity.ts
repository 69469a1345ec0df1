import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Who changed something, and when. Triggers write it with the change; nobody can change it afterwards. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @InstantColumn({ default: () => 'now()' }) at!: Date;
  @Column('text') action!: string;
  /** The user or the service account; neither if a rule made the change. */
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text', { nullable: true }) requestId!: string | null;
  /** Its place in the chain, and the hash of the chain up to it; null until it is sealed. */
  @Column('bigint', { nullable: true }) position!: string | null;
  @Column('text', { nullable: true }) hash!: string | null;
}
