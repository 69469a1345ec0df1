import type { Owner } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';

/** A text with fields to fill in. */
export interface TextTemplate {
  readonly id: string;
  readonly name: string;
  readonly recordType: RecordType;
  readonly language: string;
  /** Liquid. */
  readonly body: string;
  readonly owner: Owner;
  readonly updatedAt: Date;
}

export interface Templates {
  findById(id: string): Promise<TextTemplate | undefined>;
  add(template: TextTemplate): Promise<void>;
  replace(template: TextTemplate): Promise<void>;
  remove(id: string): Promise<void>;
}
