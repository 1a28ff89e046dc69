import { loadWords } from './load-words.js';

interface TimeWords {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<string, number>>;
  readonly steps: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>>;
  readonly numbers: Readonly<Record<string, number>>;
}

const words = loadWords<TimeWords>('time-words');

/**
 * A time expression as an ISO 8601 date, as exact as the words are: "March 29, 2022" → 2022-03-29, "May 2018" → 2018-05,
 * "last year" → the year before `publishedAt`. Null when the words need a date of publication and there is none, or
 * when they name no point in time ("two weeks").
 */
export function dateValue(text: string, publishedAt: string | null): string | null {
  // "he may": a month has a capital.
  const written = text.match(/\p{L}+|\d+/gu) ?? [];
  const parts = written
    .filter((part) => !/^\p{Ll}/u.test(part) || words.months[part] === undefined)
    .map((part) => part.toLowerCase());
  const published = publishedAt === null ? null : new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  const base = published === null || Number.isNaN(published.getTime()) ? null : published;
  return fromCalendar(parts, base) ?? (base === null ? null : fromRelation(parts, base));
}

/** True for "Friday", "on Friday": a day that is the last or the next one of its name, as the tense has it. */
export function isWeekday(text: string): boolean {
  const parts = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return parts.some((part) => words.weekdays[part] !== undefined);
}

/** The words that a date may begin with, lower case: "last", "two". */
export function beforeDate(): string[] {
  return [...Object.keys(words.steps), ...Object.keys(words.numbers)];
}

const DATE_WORD = new RegExp(
  `\\b(${[words.months, words.weekdays, words.days, words.units].flatMap((list) => Object.keys(list)).join('|')})\\b`,
  'iu',
);

/** False when no word of the text can belong to a date other than a bare year. */
export function mayHaveDate(text: string): boolean {
  return DATE_WORD.test(text);
}

function fromCalendar(parts: readonly string[], base: Date | null): string | null {
  const year = parts.find((part) => /^(1[5-9]|20)\d\d$/.test(part)) ?? null;
  const month = parts.map((part) => words.months[part]).find((number) => number !== undefined);
  if (month === undefined) return year;
  const day = parts.find((part) => /^([12]?\d|3[01])$/.test(part) && part !== '0');
  // News leave out the year of what is near: the nearest such day to the publication.
  const inYear = year ?? (base === null ? null : String(nearestYear(base, month)));
  if (inYear === null) return null;
  const value = `${inYear}-${pad(month)}`;
  return day === undefined ? value : `${value}-${pad(Number(day))}`;
}

function nearestYear(base: Date, month: number): number {
  const distance = month - 1 - base.getUTCMonth();
  if (distance > 6) return base.getUTCFullYear() - 1;
  return distance < -6 ? base.getUTCFullYear() + 1 : base.getUTCFullYear();
}

function fromRelation(parts: readonly string[], base: Date): string | null {
  for (const part of parts) {
    const days = words.days[part];
    if (days !== undefined) return isoDay(shifted(base, days));
  }
  const step = parts.map((part) => words.steps[part]).find((number) => number !== undefined);
  const weekday = parts.map((part) => words.weekdays[part]).find((number) => number !== undefined);
  if (weekday !== undefined) return isoDay(shifted(base, daysTo(weekday, base, step)));
  const unit = parts.map((part) => words.units[part]).find((one) => one !== undefined);
  if (unit === undefined) return null;
  if (parts.at(-1) === 'ago') return back(base, unit, countIn(parts));
  return step === undefined ? null : back(base, unit, -step);
}

/** "on Tuesday" is the last Tuesday up to the day of publication; "next Tuesday" the first one after it. */
function daysTo(weekday: number, base: Date, step: number | undefined): number {
  const ahead = (weekday - base.getUTCDay() + 7) % 7;
  if (step !== undefined && step > 0) return ahead === 0 ? 7 : ahead;
  return ahead === 0 ? 0 : ahead - 7;
}

function countIn(parts: readonly string[]): number {
  const number = parts.map((part) => words.numbers[part] ?? (/^\d+$/.test(part) ? Number(part) : undefined));
  return number.find((one) => one !== undefined) ?? 1;
}

/** So many units before the base, as exact as the unit. */
function back(base: Date, unit: 'day' | 'week' | 'month' | 'year', count: number): string | null {
  if (count > 5000) return null;
  if (unit === 'day') return isoDay(shifted(base, -count));
  // A week has no date of its own.
  if (unit === 'week') return null;
  if (unit === 'year') return String(base.getUTCFullYear() - count);
  const month = new Date(Date.UTC(base.getUTCFullYear(), base.getUTCMonth() - count, 1));
  return month.toISOString().slice(0, 7);
}

function shifted(base: Date, days: number): Date {
  return new Date(base.getTime() + days * 86_400_000);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
