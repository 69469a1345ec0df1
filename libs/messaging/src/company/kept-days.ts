/** For how long what is asked for is kept. Null: as the installation's environment says. */
export interface KeptDays {
  /** What texts say, and their files, in days; 0 for ever. */
  readonly textDays: number | null;
  /** Callbacks of carriers, as they came, in days; 0 for ever. */
  readonly receiptDays: number | null;
}

export const maxKeptDays = 9_999;

/** Why something cannot be kept for so many days; null if it can. */
export const faultOfKeptDays = (days: number | null): string | null =>
  days === null || (Number.isInteger(days) && days >= 0 && days <= maxKeptDays)
    ? null
    : `Use 1 to ${maxKeptDays} days, 0 for ever, or null for what the installation says.`;

/** For how many days something is kept, null for ever: as the company says, or else as installed. */
export const keptDays = (days: number | null, installed: number | null): number | null =>
  days === null ? installed : days === 0 ? null : days;
