import { v7 } from 'uuid';

/** A UUID of version 7: unique everywhere, and greater than those made before it. */
export const newId = (): string => v7();
