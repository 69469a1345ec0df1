/** What is known of the rows with one key. */
export interface SeenRow {
  /** The line of the first row with this key. */
  readonly line: number;
  /** The line of a row with the same key and other values; 0 if there is none. */
  readonly otherLine: number;
}

/**
 * The keys of all rows of a file, with their lines. It keeps hashes in typed arrays, at most half full: 24 bytes for each
 * slot, 6 MB for 100,000 rows.
 */
export class SeenRows {
  #count = 0;
  #keys = new Float64Array(1_024);
  #values = new Float64Array(1_024);
  #lines = new Uint32Array(1_024);
  #otherLines = new Uint32Array(1_024);

  add(key: string, values: string, line: number): void {
    if (this.#count * 2 > this.#keys.length) this.#grow();
    const [hash, content] = [hashOf(key), hashOf(values)];
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] === 0) {
      this.#put(slot, hash, content, line);
      this.#count += 1;
    } else if (this.#values[slot] !== content && this.#otherLines[slot] === 0) this.#otherLines[slot] = line;
  }

  find(key: string): SeenRow | undefined {
    const slot = this.#slotOf(hashOf(key));
    return this.#keys[slot] === 0 ? undefined : { line: this.#lines[slot]!, otherLine: this.#otherLines[slot]! };
  }

  #put(slot: number, hash: number, content: number, line: number): void {
    this.#keys[slot] = hash;
    this.#values[slot] = content;
    this.#lines[slot] = line;
  }

  /** The slot of a hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = hash % this.#keys.length;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = [this.#keys, this.#values, this.#lines, this.#otherLines] as const;
    const size = this.#keys.length * 2;
    this.#keys = new Float64Array(size);
    this.#values = new Float64Array(size);
    this.#lines = new Uint32Array(size);
    this.#otherLines = new Uint32Array(size);
    before[0].forEach((hash, old) => {
      if (hash === 0) return;
      const slot = this.#slotOf(hash);
      this.#put(slot, hash, before[1][old]!, before[2][old]!);
      this.#otherLines[slot] = before[3][old]!;
    });
  }
}

/**
 * 53 bits of a text, so that it is a safe integer; not 0, which is a free slot. It runs in browsers, too, and needs no secret:
 * who makes two rows collide only keeps one of their own rows from being imported. (cyrb53, by bryc, public domain)
 */
function hashOf(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 2_654_435_761);
    two = Math.imul(two ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & two) + (one >>> 0) || 1;
}
