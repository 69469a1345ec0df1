import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A link that signs in once. */
@Entity('sign_in_link')
export class SignInLinkEntity {
  @PrimaryColumn('uuid') id!: string;
  /** SHA-256, in hexadecimal, of what the link holds. */
  @Column('text') hash!: string;
  /** Null in a link that makes the first administrator. */
  @Column('uuid', { nullable: true }) userId!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) usedAt!: Date | null;
}
