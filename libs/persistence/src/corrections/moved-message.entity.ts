import type { RoutingDecision } from '@patchbay/routing-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A message as it was before a move. */
@Entity('moved_message')
export class MovedMessageEntity {
  @PrimaryColumn('uuid') moveId!: string;
  @PrimaryColumn('uuid') messageId!: string;
  @InstantColumn() createdAt!: Date;
  @Column('jsonb', { nullable: true }) routing!: RoutingDecision | null;
}
