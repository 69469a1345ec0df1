export const alarmKinds = [
  'QUARANTINED_TEXTS',
  'CARRIER_FAILING',
  'SENDS_WAITING',
  'MESSAGES_IN_DOUBT',
  'WEBHOOK_SUSPENDED',
  'UNATTENDED_TEXTS',
  'NUMBER_WITHOUT_PEOPLE',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** How many of the things that an alarm is about it names: the oldest. */
export const maxAlarmSubjects = 25;
/** More are not counted. */
export const maxAlarmCount = 1_000;

/** A problem, as the database shows it now. */
export interface AlarmFact {
  readonly kind: AlarmKind;
  /** Tells it apart from others of its kind. */
  readonly key: string;
  /** For people, what it is about: the number, account, host or owner. Empty if the kind says it all. */
  readonly about: string;
  /** Why, for the words of the alarm: a code, or what a carrier said. Empty if the kind says it all. */
  readonly cause: string;
  readonly count: number;
  /** Ids; of carrier accounts, their names. */
  readonly subjectIds: readonly string[];
  /** When the problem began. */
  readonly since: Date;
  /** For how long the first customer has been waiting; null if nobody is. */
  readonly waitingSince: Date | null;
}

export interface Alarm extends AlarmFact {
  readonly id: string;
  /** The first look at the facts that showed the problem. */
  readonly raisedAt: Date;
  readonly endedAt: Date | null;
}

/** From when on something is a problem. Null if it never is. */
export interface AlarmThresholds {
  readonly sendsWaitingMs: number | null;
  readonly inDoubtMs: number | null;
  readonly unansweredMs: number | null;
}

export interface Alarms {
  /** Keeps others from raising and ending alarms until the transaction ends. False if another one is at it. */
  tryLock(): Promise<boolean>;
  /** All problems that there are at this moment, one cheap statement per kind. */
  facts(thresholds: AlarmThresholds, at: Date): Promise<AlarmFact[]>;
  /** Those that have not ended. */
  open(): Promise<Alarm[]>;
  add(alarms: readonly Alarm[]): Promise<void>;
  /** Stores how problems are now that go on. */
  update(alarms: readonly Alarm[]): Promise<void>;
  end(ids: readonly string[], at: Date): Promise<void>;
  find(id: string): Promise<Alarm | undefined>;
}
