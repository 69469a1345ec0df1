import type { DeliveryProblemCode, FigureStep } from '@patchbay/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/**
 * Sums of a quarter of an hour, a day or a month of UTC, by number, user and teams; of an hour, by teams (`TEAM_HOUR`) and of
 * everything (`HOUR`).
 */
@Entity('figure')
export class FigureEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') step!: FigureStep | 'TEAM_HOUR';
  @InstantColumn() at!: Date;
  @Column('uuid', { nullable: true }) phoneNumberId!: string | null;
  /** The seller; null for texts of nobody, and in sums that don't tell sellers apart. */
  @Column('uuid', { nullable: true }) userId!: string | null;
  /** The teams that the number belonged to: its own, or those of its user. */
  @Column('uuid', { array: true }) teamIds!: string[];
  @Column('integer') received!: number;
  @Column('integer') sent!: number;
  @Column('integer') delivered!: number;
  @Column('integer') failed!: number;
  @Column('integer') optOuts!: number;
  @Column('integer') newLeads!: number;
  @Column('integer') answered!: number;
  @Column('integer') unanswered!: number;
  /** How often each cause occurred. */
  @Column('text', { array: true }) failureCodes!: DeliveryProblemCode[];
  @Column('integer', { array: true }) failureCounts!: number[];
  /** How many answers took as long as each bin says. */
  @Column('integer', { array: true }) answerBins!: number[];
  @Column('integer', { array: true }) answerCounts!: number[];
}

/** A quarter of an hour that has to be counted again. */
@Entity('figure_due')
export class FigureDueEntity {
  @InstantColumn({ primary: true }) at!: Date;
}
