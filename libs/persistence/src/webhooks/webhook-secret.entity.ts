import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** What the payloads of an endpoint are signed with. */
@Entity('webhook_secret')
export class WebhookSecretEntity {
  @PrimaryColumn('uuid') endpointId!: string;
  @Column('text') secret!: string;
  @Column('text', { nullable: true }) former!: string | null;
  @InstantColumn({ nullable: true }) formerUntil!: Date | null;
}
