/** Integers are numbers while those are exact; beyond 2^53 they are decimal text, so that no digit is lost. */
export function integerValue(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
