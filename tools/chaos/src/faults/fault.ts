import type { FakeCarrier } from '../carrier/fake-carrier';
import type { Installation } from '../installation/installation';
import type { Restore } from '../observations';

/** What a fault has to work with. */
export interface Scene {
  readonly installation: Installation;
  readonly carrier: FakeCarrier;
  readonly random: () => number;
  /** Lets time pass, less of it in a quick run. */
  lastFor(seconds: number): Promise<void>;
  /** Faults that take the database back to an older state say what went with it. */
  readonly restores: Restore[];
  /** How long it took after each promotion until a text came through, in milliseconds. */
  readonly takeovers: number[];
  /** Nothing more is written. */
  isLoadOver(): boolean;
}

/** A network of its own for each program; a disk of its own for PostgreSQL, which can be full. */
export type Need = 'links' | 'small disk';

export interface Fault {
  /** For `--faults`. */
  readonly name: string;
  /** What happens, for the report. */
  readonly what: string;
  /** How long it takes, about. */
  readonly seconds: number;
  /** What the installation must have for it, which costs other faults some time. */
  readonly needs?: Need;
  /** What this machine lacks for it; undefined if nothing. Then the fault is skipped. */
  missing?(): string | undefined;
  /** Leaves everything as it was, all apps running. */
  run(scene: Scene): Promise<void>;
}
