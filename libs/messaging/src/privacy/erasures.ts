/** Everything that belongs to one person. */
export interface Person {
  readonly recordIds: readonly string[];
  /** All spellings of a number share a key. */
  readonly customerKeys: readonly string[];
  /** The spellings that are stored. */
  readonly numbers: readonly string[];
  readonly conversationIds: readonly string[];
}

export interface PersonCounts {
  readonly recordCount: number;
  readonly messageCount: number;
  readonly mediaCount: number;
  readonly receiptCount: number;
}

/** An entry of the log of erasures. It tells neither name nor number. */
export interface Erasure {
  readonly id: string;
  readonly recordIds: readonly string[];
  /** Hashes with a key of the installation. */
  readonly numberHashes: readonly string[];
  readonly erasedAt: Date;
}

export interface Erasures {
  /**
   * The person of a record: the record, those that were merged with it, leads that texts from its numbers created, and
   * contacts and leads with one of its numbers and its name. Undefined if there is no such record.
   */
  personOf(recordId: string): Promise<Person | undefined>;
  /** The same for an entry of the log: its records and numbers as far as they exist. Undefined if it was done here. */
  personIn(erasure: Erasure): Promise<Person | undefined>;
  count(person: Person): Promise<PersonCounts>;
  /** Removes everything and notes that; callbacks that are not known to belong to the person are searched later. */
  erase(person: Person, erasure: { readonly id: string; readonly at: Date; readonly by: string | null }): Promise<void>;
  /**
   * Searches some callbacks after this one for the person's numbers, and empties those that have one. Returns the last one
   * that it looked at; null if there are no more, and then forgets the numbers.
   */
  searchCallbacks(erasureId: string, after: string | null): Promise<string | null>;
}

export interface LegalHold {
  readonly recordId: string;
  readonly reason: string;
  readonly placedBy: string | null;
  readonly placedAt: Date;
}

export interface LegalHolds {
  of(recordIds: readonly string[]): Promise<LegalHold[]>;
  place(hold: LegalHold): Promise<void>;
  release(recordId: string): Promise<void>;
}
