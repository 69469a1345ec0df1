import type { RoutingDecision, RoutingQuestion } from '@patchbay/routing-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A step of a message: a move brought it to a record, by hand or because the text followed the move. */
@Entity('moved_message')
export class MovedMessageEntity {
  @PrimaryColumn('uuid') moveId!: string;
  @PrimaryColumn('uuid') messageId!: string;
  /** Its time before this step, or when it came if it followed the move. */
  @InstantColumn() createdAt!: Date;
  /** Its explanation before this step, or when it came. That of the first step is what decided when it came. */
  @Column('jsonb', { nullable: true }) routing!: RoutingDecision | null;
  @Column('boolean', { default: false }) isFollower!: boolean;
  /** What the rules would have been asked without any move; null for a step by hand. */
  @Column('jsonb', { nullable: true }) question!: RoutingQuestion | null;
}
