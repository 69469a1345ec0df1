import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an identity provider calls a user. */
@Entity('provisioned_user')
export class ProvisionedUserEntity {
  @PrimaryColumn('uuid') userId!: string;
  @Column('text') userName!: string;
  @Column('text', { nullable: true }) givenName!: string | null;
  @Column('text', { nullable: true }) familyName!: string | null;
  @Column('boolean', { default: false }) isRemoved!: boolean;
}
