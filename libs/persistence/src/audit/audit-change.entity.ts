import type { AuditedRow } from '@patchbay/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A row that an audit entry changed. An erasure takes the change out; its digest stays. */
@Entity('audit_change')
export class AuditChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') entryId!: string;
  /** The name of a GraphQL type, or `Record`. */
  @Column('text') subjectKind!: string;
  @Column('uuid') subjectId!: string;
  /** SHA-256 of the salt and the change, in hexadecimal. */
  @Column('text') digest!: string;
  @Column('text', { nullable: true }) customerKey!: string | null;
  @Column('uuid', { nullable: true }) salt!: string | null;
  @Column('jsonb', { nullable: true }) change!: AuditedRow | null;
}
