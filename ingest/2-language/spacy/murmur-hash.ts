const MASK = (1n << 64n) - 1n;

/** MurmurHash64A of `bytes` (Austin Appleby, public domain), as spaCy's StringStore uses it with seed 1. */
export function murmurHash64(bytes: Uint8Array, seed = 1n): bigint {
  const m = 0xc6a4a7935bd1e995n;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = bytes.length >> 3;
  let hash = (seed ^ (BigInt(bytes.length) * m)) & MASK;
  for (let i = 0; i < blocks; i++) {
    let k = (view.getBigUint64(i * 8, true) * m) & MASK;
    k = ((k ^ (k >> 47n)) * m) & MASK;
    hash = ((hash ^ k) * m) & MASK;
  }
  for (let i = bytes.length - 1; i >= blocks * 8; i--) hash ^= BigInt(bytes[i]!) << BigInt(8 * (i % 8));
  if (bytes.length % 8 !== 0) hash = (hash * m) & MASK;
  hash = ((hash ^ (hash >> 47n)) * m) & MASK;
  return hash ^ (hash >> 47n);
}

/** MurmurHash3 x64 128 of one 64-bit key as four 32-bit words, as thinc's HashEmbed picks its rows. */
export function murmurHash128(key: bigint, seed: number): [number, number, number, number] {
  let h1 = (key * 0x87c37b91114253d5n) & MASK;
  h1 = ((h1 << 31n) | (h1 >> 33n)) & MASK;
  h1 = (h1 * 0x4cf5ad432745937fn) & MASK;
  h1 ^= BigInt(seed) ^ 8n;
  let h2 = BigInt(seed) ^ 8n;
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  const low = 0xffffffffn;
  return [Number(h1 & low), Number(h1 >> 32n), Number(h2 & low), Number(h2 >> 32n)];
}

function mix(value: bigint): bigint {
  let k = value;
  k = ((k ^ (k >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  k = ((k ^ (k >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return k ^ (k >> 33n);
}
