const MONTHS = monthNames();
const MONTH = [...MONTHS.keys()].join('|');

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?$/i;
/** Mail and feeds: "Tue, 29 Mar 2022 10:00:00 +0200". */
const RFC_2822 = /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)$/i;
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]+day, )?(?<month>${MONTH})\\.? (?<day>\\d{1,2}), (?<year>\\d{4})$`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^(?:[a-z]+day, )?(?<day>\\d{1,2}) (?<month>${MONTH})\\.? (?<year>\\d{4})$`,
  'i',
);

/**
 * A date or time as ISO 8601: `2022-03-29`, or in UTC `2022-03-29T18:30:00Z`. A time without a zone is read as UTC, so
 * that every machine reads the same. Null for anything else, also for dates that do not exist and for forms that two
 * countries read differently ("03/04/2022").
 */
export function normalizeDate(value: string): string | null {
  const text = value.trim().replace(/\s+/g, ' ');
  const iso = ISO_DATE.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const time = ISO_TIME.exec(text);
  if (time !== null) return utcOf(text.replace(' ', 'T') + (time.groups?.['zone'] === undefined ? 'Z' : ''));
  if (RFC_2822.test(text)) return utcOf(text);
  const words = (MONTH_FIRST.exec(text) ?? DAY_FIRST.exec(text))?.groups;
  if (words === undefined) return null;
  const month = MONTHS.get(words['month']?.toLowerCase() ?? '') ?? 0;
  return dateOf(Number(words['year']), month, Number(words['day']));
}

/** Null when the calendar has no such day: the Date constructor would roll 30 February over into March. */
function dateOf(year: number, month: number, day: number): string | null {
  const pad = (value: number) => String(value).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  return new Date(milliseconds).toISOString().startsWith(text) ? text : null;
}

function utcOf(text: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (day !== null && dateOf(Number(day[1]), Number(day[2]), Number(day[3])) === null) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** Long and three-letter names in lower case, with their number from 1. */
function monthNames(): Map<string, number> {
  const long = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, i) => long.format(Date.UTC(2000, i)).toLowerCase());
  return new Map([
    ...names.map((name, i): [string, number] => [name, i + 1]),
    ...names.map((name, i): [string, number] => [name.slice(0, 3), i + 1]),
  ]);
}
