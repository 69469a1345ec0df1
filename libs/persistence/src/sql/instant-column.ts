import { Column, type ColumnOptions } from 'typeorm';

/** A time with milliseconds, as JavaScript's dates have. */
export const InstantColumn = (options: ColumnOptions = {}) => Column({ type: 'timestamptz', precision: 3, ...options });
