/** Programs that read the environment. */
export type AppName = 'gateway' | 'ingress' | 'worker' | 'standalone' | 'reconcile';

/** What is set, in which program. */
export interface Given {
  readonly app: AppName;
  readonly isDemo: boolean;
  /** Names of the variables that are set. */
  readonly given: ReadonlySet<string>;
  readonly add: (mistake: string) => void;
  /** Adds a mistake if this variable is not set. */
  readonly need: (name: string, reason: string) => void;
}

/** Adds what is missing, or contradicts each other. */
export type FindMistakes = (given: Given) => void;
