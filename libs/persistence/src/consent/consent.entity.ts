import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a customer opted out of texts from a company number. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid') phoneNumberId!: string;
  @PrimaryColumn('text') customerKey!: string;
  @Column('boolean') isOptedOut!: boolean;
}
