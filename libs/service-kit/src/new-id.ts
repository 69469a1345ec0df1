import { v7 } from 'uuid';

/** A UUID version 7: unique, and greater than all ids created before it. */
export const newId = (): string => v7();
