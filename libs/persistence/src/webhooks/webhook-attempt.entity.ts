import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** One request to an endpoint, and what came of it. */
@Entity('webhook_attempt')
export class WebhookAttemptEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') endpointId!: string;
  @InstantColumn() at!: Date;
  @Column('bigint') sequence!: string;
  @InstantColumn() sequenceAt!: Date;
  @Column('integer', { nullable: true }) responseStatus!: number | null;
  @Column('integer') durationMs!: number;
  @Column('text', { nullable: true }) problem!: string | null;
}
