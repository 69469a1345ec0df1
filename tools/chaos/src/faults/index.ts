import type { Fault } from './fault';
import { freezes } from './freezes';
import { kills } from './kills';

/** Everything that can happen. */
export const faults: readonly Fault[] = [...kills, ...freezes];
