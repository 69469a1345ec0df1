import { carrierFaults } from './carrier';
import { clocksApart } from './clocks';
import { diskFull } from './disk-full';
import type { Fault } from './fault';
import { freezes } from './freezes';
import { kills } from './kills';
import { laterRelease } from './later-release';
import { lockedTable } from './locked-table';
import { networkFaults } from './network';
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
  ...networkFaults,
  clocksApart,
  diskFull,
  rollingRestart,
  laterRelease,
];
