/** The COMMIT message of Bolt, as a chunk with its end mark. */
export const BOLT_COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A FAILURE message of Bolt 5.7 and later, as a chunk with its end mark. */
export function boltFailure(code: string, message: string): Buffer {
  const entries = [
    ['neo4j_code', code],
    ['message', message],
    ['gql_status', '50N42'],
    ['description', message],
  ].flat();
  const body = Buffer.concat([
    Buffer.from([0xb1, 0x7f, 0xa0 | (entries.length / 2)]),
    ...entries.map(packedText),
  ]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length);
  return Buffer.concat([size, body, Buffer.from([0x00, 0x00])]);
}

/** PackStream, for texts of up to 255 bytes. */
function packedText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
}
