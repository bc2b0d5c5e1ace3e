/**
 * The cloud's timer expressions: seven fields (second minute hour day month weekday year) read in
 * UTC+8, each `*`, a number, a list `1,2`, a range `1-5`, or steps such as `*` or a range with `/10`.
 */

/** Timers are read in China's time, which has no summer time. */
const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** 29 February on a given weekday comes back within 28 years, but for a skipped leap year: 40 is enough. */
const SEARCH_DAYS = 40 * 366;

interface FieldRule {
  name: string;
  first: number;
  last: number;
  words?: { names: string[]; first: number };
}

const FIELDS = {
  second: { name: 'second', first: 0, last: 59 },
  minute: { name: 'minute', first: 0, last: 59 },
  hour: { name: 'hour', first: 0, last: 23 },
  day: { name: 'day', first: 1, last: 31 },
  month: { name: 'month', first: 1, last: 12, words: { names: MONTHS, first: 1 } },
  weekday: { name: 'weekday', first: 0, last: 6, words: { names: WEEKDAYS, first: 0 } },
  year: { name: 'year', first: 1970, last: 2099 },
} satisfies Record<string, FieldRule>;

export interface Cron {
  seconds: number[];
  minutes: number[];
  hours: number[];
  days: Set<number>;
  months: Set<number>;
  weekdays: Set<number>;
  years: Set<number>;
  /** The platform's rule: when day and weekday are both given, either is enough. */
  isEitherDayEnough: boolean;
}

/** @throws Error that names the field when the expression is none the cloud would take. */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 7) throw new Error(`"${expression}" has ${parts.length} fields; a timer has 7.`);
  const [second, minute, hour, day, month, weekday, year] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  // The vendor's pages disagree on whether 0 is Sunday or Monday, so only names are safe.
  if (/\d/.test(weekday.replace(/\/\d+$/, ''))) {
    throw new Error(`"${expression}": write the weekday as MON, TUE, … SUN; numbers are read differently.`);
  }
  return {
    seconds: [...parseField(second, FIELDS.second)].sort(ascending),
    minutes: [...parseField(minute, FIELDS.minute)].sort(ascending),
    hours: [...parseField(hour, FIELDS.hour)].sort(ascending),
    days: parseField(day, FIELDS.day),
    months: parseField(month, FIELDS.month),
    weekdays: parseField(weekday, FIELDS.weekday),
    years: parseField(year, FIELDS.year),
    isEitherDayEnough: day !== '*' && weekday !== '*',
  };
}

/** @returns the first instant (epoch ms) strictly after `afterAt`, or undefined when there is none. */
export function nextOccurrence(cron: Cron, afterAt: number): number | undefined {
  const localAfter = afterAt + CHINA_OFFSET_MS;
  const firstDay = Math.floor(localAfter / DAY_MS) * DAY_MS;
  for (let index = 0; index < SEARCH_DAYS; index += 1) {
    const dayStart = firstDay + index * DAY_MS;
    if (!isDayOf(cron, new Date(dayStart))) continue;
    const time = firstTimeAfter(cron, localAfter - dayStart);
    if (time !== undefined) return dayStart + time - CHINA_OFFSET_MS;
  }
  return undefined;
}

function isDayOf(cron: Cron, date: Date): boolean {
  if (!cron.years.has(date.getUTCFullYear()) || !cron.months.has(date.getUTCMonth() + 1)) return false;
  const isDay = cron.days.has(date.getUTCDate());
  const isWeekday = cron.weekdays.has(date.getUTCDay());
  return cron.isEitherDayEnough ? isDay || isWeekday : isDay && isWeekday;
}

function firstTimeAfter(cron: Cron, afterMs: number): number | undefined {
  for (const hour of cron.hours) {
    if ((hour + 1) * 3_600_000 <= afterMs) continue;
    for (const minute of cron.minutes) {
      for (const second of cron.seconds) {
        const time = ((hour * 60 + minute) * 60 + second) * 1000;
        if (time > afterMs) return time;
      }
    }
  }
  return undefined;
}

function ascending(left: number, right: number): number {
  return left - right;
}

function parseField(text: string, rule: FieldRule): Set<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(\*|[\dA-Za-z]+)(?:-([\dA-Za-z]+))?(?:\/(\d+))?$/.exec(item);
    if (!match) throw new Error(`"${text}" is no ${rule.name} of a timer.`);
    const [, start = '', end, step] = match;
    const isOpen = start === '*';
    const from = isOpen ? rule.first : readValue(start, rule);
    // `5/10` means from 5 to the end in steps of 10.
    const openEnd = isOpen || step !== undefined ? rule.last : from;
    const to = end === undefined ? openEnd : readValue(end, rule);
    const by = step === undefined ? 1 : Number(step);
    if ((isOpen && end !== undefined) || from > to || by < 1)
      throw new Error(`"${text}" is no ${rule.name}.`);
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return values;
}

function readValue(text: string, rule: FieldRule): number {
  const word = rule.words?.names.indexOf(text.toUpperCase()) ?? -1;
  const value = word >= 0 ? word + (rule.words?.first ?? 0) : Number(text);
  if (!Number.isInteger(value) || value < rule.first || value > rule.last) {
    throw new Error(`"${text}" is no ${rule.name} (${rule.first}–${rule.last}).`);
  }
  return value;
}
