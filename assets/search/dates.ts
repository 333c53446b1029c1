import { locale } from '../say';

// ISO dates for readers, in English, the dash closed up: 2022-11-09/2022-11-10 is November 9–10, 2022; 2019-10 is October 2019.
export function readable_dates(iso: string): string {
  const [start, end = start] = iso.split('/').map((day) => ({ month_only: day.length === 7, time: Date.parse(day) }));
  if (start === undefined || end === undefined || Number.isNaN(start.time) || Number.isNaN(end.time)) return iso;
  const format = new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC',
    ...(start.month_only ? {} : { day: 'numeric' }) });
  return start.time === end.time ? format.format(start.time) : format.formatRange(start.time, end.time).replace(/\s*–\s*/u, '–');
}
