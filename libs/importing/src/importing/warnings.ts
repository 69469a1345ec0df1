/** Why something of a row is not imported, how often, and the first line. */
export type Warnings = ReadonlyMap<string, { readonly count: number; readonly line: number }>;

const maxWarnings = 100;

/** Counts warnings with the same words. */
export class WarningCounter {
  readonly #counts = new Map<string, { count: number; line: number }>();

  add(texts: readonly string[], line: number): void {
    for (const text of texts) {
      const known = this.#counts.get(text);
      if (known !== undefined) known.count += 1;
      else if (this.#counts.size < maxWarnings) this.#counts.set(text, { count: 1, line });
    }
  }

  get all(): Warnings {
    return this.#counts;
  }
}
