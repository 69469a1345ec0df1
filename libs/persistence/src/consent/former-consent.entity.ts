import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What processes of the version before read: entries about single numbers. The next release drops it. */
@Entity('consent')
export class FormerConsentEntity {
  @PrimaryColumn('uuid') phoneNumberId!: string;
  @PrimaryColumn('text') customerKey!: string;
  @Column('boolean') isOptedOut!: boolean;
}
