import type { Limits } from '@patchbay/service-kit';
import { overLimit } from './over-limit';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
/** Brackets and braces differ in this bit only. */
const either = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** Refuses JSON that would take long to parse. Reads each byte once; whether the JSON is valid is for the parser. */
export function checkJson(json: Uint8Array, limits: Limits): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]!;
    if (byte === quote) at = endOfString(json, at);
    else if (byte === comma) values += 1;
    else if ((byte | either) === opening) {
      depth += 1;
      values += 1;
      if (depth > limits.jsonDepth) throw overLimit('jsonDepth', limits);
    } else if ((byte | either) === closing) depth -= 1;
    if (values > limits.jsonValues) throw overLimit('jsonValues', limits);
  }
}

function endOfString(json: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at;
}
