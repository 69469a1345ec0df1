import type { Role } from '@patchbay/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { table } from '../sql/table';

/** A person of the company who signs in. */
@Entity('app_user')
export class UserEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') externalId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') role!: Role;
  @Column('boolean', { default: true }) isActive!: boolean;
}

export const userRows = table(UserEntity);
