import { dateFromDigits } from '../../files/dates';
import { splitLines } from '../../files/text';
import type { ResourceFile, ResourceProblem } from '../code-system';
import type { Release } from '../../releases/release';
import { isPlaceCode, placeSystem, type PlaceRate, type PlaceRecord } from './record';

const rates: Record<string, PlaceRate> = { F: 'facility', NF: 'nonfacility', '-': 'not paid' };

/**
 * Reads `resources/place-of-service/*.txt` (format in its README): `code | name | what it is | F, NF or - | other
 * names | note | dates`.
 * @returns every place that can be used, in code order, and every mistake with file and line
 */
export function readPlaces(files: readonly ResourceFile[]): {
  release: Release;
  problems: ResourceProblem[];
} {
  const problems: ResourceProblem[] = [];
  const records = new Map<string, PlaceRecord>();
  for (const { name: file, text } of files) {
    splitLines(text).forEach((raw, index) => {
      if (raw.trim() === '' || raw.startsWith('#')) return;
      const tell = (message: string) => problems.push({ file, line: index + 1, message });
      const record = readPlace(raw, tell);
      if (!record) return;
      if (records.has(record.code)) tell(`${record.code} is there twice.`);
      else records.set(record.code, record);
    });
  }
  const sorted = [...records.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    release: {
      system: placeSystem,
      kind: 'starter-catalog',
      title: 'places of service',
      from: null,
      records: sorted,
    },
    problems,
  };
}

function readPlace(raw: string, tell: (message: string) => void): PlaceRecord | null {
  const [code = '', name = '', what = '', rateText = '', names = '', note = '', dates = '', more] = raw
    .split('|')
    .map((field) => field.trim());
  const rate = rates[rateText];
  if (!isPlaceCode(code)) tell(`"${code}" is not a place of service (two digits).`);
  else if (name === '') tell(`${code} has no name.`);
  else if (!rate) tell(`${code}: "${rateText}" is neither F, NF nor -.`);
  else if (more !== undefined) tell(`${code}: there are seven fields.`);
  else {
    const [, from, to] =
      /^(?:since (\d{4}-\d{2}-\d{2}))?(?:; )?(?:ended (\d{4}-\d{2}-\d{2}))?$/.exec(dates) ?? [];
    const isDated = [from, to].every((day) => day === undefined || dateFromDigits(day.replaceAll('-', '')));
    if (!isDated || (dates !== '' && !from && !to)) {
      tell(`${code}: "${dates}" is not a date; write "since 2022-01-01" or "ended 2022-12-31".`);
      return null;
    }
    return {
      system: placeSystem,
      kind: 'place',
      code,
      long: what === '' ? name : `${name}: ${what}`,
      short: name,
      valid: { from: from ?? null, to: to ?? null },
      facts: { rate, note },
      starter: {
        name,
        form: what,
        brands: names === '' ? [] : names.split(';').map((other) => other.trim()),
        note,
        family: 'Place of service',
        category: 'Place of service',
      },
    };
  }
  return null;
}
