import { crc32 } from 'node:zlib';

/** A channel's name in short. Two that share one cost a look at the log, and nothing else. */
export const shortNameOf = (channel: string): number => crc32(channel);

/** What is followed, counted, so that the last one to leave ends it. */
export class FollowedChannels {
  readonly #counts = new Map<string, number>();
  readonly #shortNames = new Map<number, number>();

  /** Those that nobody followed before. */
  add(channels: Iterable<string>): string[] {
    return [...channels].filter((channel) => {
      const count = this.#counts.get(channel) ?? 0;
      this.#counts.set(channel, count + 1);
      if (count > 0) return false;
      const shortName = shortNameOf(channel);
      this.#shortNames.set(shortName, (this.#shortNames.get(shortName) ?? 0) + 1);
      return true;
    });
  }

  /** Those that nobody follows any longer. */
  remove(channels: Iterable<string>): string[] {
    return [...channels].filter((channel) => {
      const count = this.#counts.get(channel) ?? 0;
      if (count > 1) this.#counts.set(channel, count - 1);
      if (count !== 1) return false;
      this.#counts.delete(channel);
      const shortName = shortNameOf(channel);
      const sharing = (this.#shortNames.get(shortName) ?? 1) - 1;
      if (sharing === 0) this.#shortNames.delete(shortName);
      else this.#shortNames.set(shortName, sharing);
      return true;
    });
  }

  has(channel: string): boolean {
    return this.#counts.has(channel);
  }

  hasShortName(shortName: number): boolean {
    return this.#shortNames.has(shortName);
  }

  names(): string[] {
    return [...this.#counts.keys()];
  }
}
