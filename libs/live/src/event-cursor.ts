import type { LogPosition } from '@patchbay/messaging';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { SubscriptionEnd } from './subscription-end';

/** Positions in the log, as clients see them. */
export interface EventCursors {
  write(position: LogPosition): string;
  /** Throws a `SubscriptionEnd` if this installation did not write it. */
  read(cursor: string): LogPosition;
}

/** One block of AES: the key is as long. */
export const cursorKeyBytes = 16;
const algorithm = 'aes-128-ecb';
const numberBytes = 6;
/** At the end of the block: what is not our cursor decrypts to something else. */
const mark = 0x70617463;

/**
 * A cursor is one encrypted block: nobody can read from two of them how many events a company has, or make up one. The same
 * position always gives the same cursor.
 */
export function createEventCursors(key: Buffer): EventCursors {
  // Each block is encrypted by itself, so one cipher serves them all.
  const cipher = createCipheriv(algorithm, key, null).setAutoPadding(false);
  const decipher = createDecipheriv(algorithm, key, null).setAutoPadding(false);
  return {
    write({ sequence, at }) {
      const block = Buffer.alloc(cursorKeyBytes);
      block.writeUIntBE(sequence, 0, numberBytes);
      block.writeUIntBE(at, numberBytes, numberBytes);
      block.writeUInt32BE(mark, 2 * numberBytes);
      return cipher.update(block).toString('base64url');
    },
    read(cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length !== cursorKeyBytes) throw invalid();
      const block = decipher.update(bytes);
      if (block.readUInt32BE(2 * numberBytes) !== mark) throw invalid();
      return { sequence: block.readUIntBE(0, numberBytes), at: block.readUIntBE(numberBytes, numberBytes) };
    },
  };
}

const invalid = () =>
  new SubscriptionEnd(
    'BAD_USER_INPUT',
    'Invalid event cursor. Use one that the API returned, or leave it out to start with the next event.',
  );
