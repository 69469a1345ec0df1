import type { AutomaticText, ConsentScope, Holiday, QuietHours, TextLanguage } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** One row: what the company decides for all its numbers. */
@Entity('company_settings')
export class CompanySettingsEntity {
  @PrimaryColumn('boolean', { default: true }) isOnly!: boolean;
  @Column('text', { default: 'PHONE_NUMBER' }) keywordScope!: ConsentScope;
  @Column('boolean', { default: false }) firstTextNeedsOptIn!: boolean;
  @Column('jsonb', { nullable: true }) quietHours!: QuietHours | null;
  @Column('jsonb', { default: [] }) holidays!: readonly Holiday[];
  @Column('text', { default: 'en' }) defaultLanguage!: TextLanguage;
  /** Those in the company's own words. */
  @Column('jsonb', { default: [] }) automaticTexts!: readonly AutomaticText[];
  @Column('jsonb', { default: [] }) confirmWords!: readonly string[];
  /** ISO 3166-1 */
  @Column('text', { nullable: true }) defaultCountry!: string | null;
  /** 0 for ever; null as the environment says. */
  @Column('integer', { nullable: true }) textDays!: number | null;
  @Column('integer', { nullable: true }) receiptDays!: number | null;
  /** When an administrator last saved them; null if they are as installed. */
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
}
