/** Limits the texts per second, over all workers. */
export interface SendRates {
  /** Takes a turn and returns 0, or returns after how many milliseconds to try again. */
  take(key: string, perSecond: number): Promise<number>;
}
