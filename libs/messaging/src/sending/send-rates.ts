/** How many texts may go out a second, over all workers. */
export interface SendRates {
  /** Takes a turn; 0 where it may go now, else in how many milliseconds to ask again. */
  take(key: string, perSecond: number): Promise<number>;
}
