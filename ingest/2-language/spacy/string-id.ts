import { murmurHash64 } from './murmur-hash.js';

/** The 64-bit number that stands for a string in spaCy: 0 for "", a small integer for its symbols, else a hash. */
export type StringId = (text: string) => bigint;

export function createStringId(symbols: Readonly<Record<string, number>>): StringId {
  const encoder = new TextEncoder();
  return (text) => {
    if (text === '') return 0n;
    if (Object.hasOwn(symbols, text)) return BigInt(symbols[text]!);
    return murmurHash64(encoder.encode(text));
  };
}
