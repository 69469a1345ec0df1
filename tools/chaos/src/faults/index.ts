import { carrierFaults } from './carrier';
import type { Fault } from './fault';
import { freezes } from './freezes';
import { kills } from './kills';
import { lockedTable } from './locked-table';
import { postgresFaults } from './postgres';
import { promote } from './promote';
import { promoted } from './promoted';
import { redisFaults } from './redis';
import { restored } from './restored';
import { rollingRestart } from './rolling-restart';

/** Everything that can happen. */
export const faults: readonly Fault[] = [
  ...kills,
  ...freezes,
  ...redisFaults,
  ...postgresFaults,
  promoted,
  promote,
  restored,
  lockedTable,
  ...carrierFaults,
  rollingRestart,
];
