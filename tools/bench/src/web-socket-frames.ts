/** Splits the bytes that arrive on a WebSocket into frames. Copies nothing as long as frames arrive in one piece. */
export function createFrameReader(onFrame: (payload: Buffer, opcode: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (;;) {
      const bounds = readBounds(data, at);
      if (bounds === undefined || data.length < bounds.end) break;
      onFrame(data.subarray(bounds.start, bounds.end), data[at]! & 15);
      at = bounds.end;
    }
    rest = at === data.length ? Buffer.alloc(0) : data.subarray(at);
  };
}

function readBounds(data: Buffer, at: number): { readonly start: number; readonly end: number } | undefined {
  if (data.length < at + 2) return undefined;
  const short = data[at + 1]! & 127;
  if (short < 126) return { start: at + 2, end: at + 2 + short };
  if (short === 126)
    return data.length < at + 4 ? undefined : { start: at + 4, end: at + 4 + data.readUInt16BE(at + 2) };
  return data.length < at + 10 ? undefined : { start: at + 10, end: at + 10 + Number(data.readBigUInt64BE(at + 2)) };
}

/** A client must mask its frames. A mask of zeros changes nothing. */
export function writeFrame(content: string | Buffer, opcode = 1): Buffer {
  const payload = Buffer.from(content as string);
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | payload.length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}
