import type { CodeRecord } from '../../code/record';
import type { Axis, Choice } from '../complete';
import type { Supplement } from '../supplement';
import { prefixOf, type PcsAxis, type PcsTable } from './tables';

/** The tables among the supplements; none where none are held. */
export function tablesOf(supplements: readonly Supplement[]): PcsTable[] {
  return supplements.flatMap(({ part, data }) => (part === 'tables' && isTables(data) ? data : []));
}

const isTables = (data: unknown): data is PcsTable[] =>
  Array.isArray(data) &&
  data.every((table: unknown) => typeof table === 'object' && table !== null && 'rows' in table);

/** What a character of a code means, and of which axis it is. */
type Meaning = { axis: string; label: string };

/**
 * The questions that the codes below a beginning answer differently, named and answered as the tables have it: body part, approach,
 * device, qualifier. Above the tables, with fewer than three characters, only what leads to one table is asked: their other axes are
 * no one question. Codes that the tables held do not have answer with their character.
 */
export function pcsAxes(tables: readonly PcsTable[]) {
  const byPrefix = new Map<string, PcsTable[]>();
  for (const table of tables) {
    const prefix = prefixOf(table);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), table]);
  }
  return (header: string, codes: readonly CodeRecord[]): Axis[] => {
    if (tables.length === 0) return [];
    const axes: Axis[] = [];
    for (let place = header.length; place < (header.length < 3 ? 3 : 7); place++) {
      const axis = axisAt(place, codes, byPrefix);
      if (axis.choices.length > 1) axes.push(axis);
    }
    return axes;
  };
}

function axisAt(
  place: number,
  codes: readonly CodeRecord[],
  byPrefix: ReadonlyMap<string, readonly PcsTable[]>,
): Axis {
  const names = new Set<string>();
  const choices = new Map<string, Choice>();
  for (const { code } of codes) {
    const meaning = meaningAt(place, code, byPrefix.get(code.slice(0, 3)) ?? []);
    if (meaning) names.add(meaning.axis);
    const label = meaning?.label ?? code.charAt(place);
    const choice = choices.get(label) ?? { label, count: 0, codes: [], isUnspecified: false };
    choice.count++;
    choice.codes.push(code);
    choices.set(label, choice);
  }
  return {
    name: [...names].join(' / ').toLowerCase() || `character ${place + 1}`,
    choices: [...choices.values()],
  };
}

function meaningAt(place: number, code: string, tables: readonly PcsTable[]): Meaning | null {
  const character = code.charAt(place);
  const labelIn = ({ values }: PcsAxis) => values.find((value) => value.code === character)?.label;
  for (const { fixed, rows } of tables) {
    const part = fixed[place];
    if (part) return { axis: part.axis, label: part.value.label };
    const row = rows.find((axes) =>
      axes.every(({ values }, at) => values.some((value) => value.code === code.charAt(at + 3))),
    );
    const axis = row?.[place - 3];
    const label = axis && labelIn(axis);
    if (axis && label !== undefined) return { axis: axis.title, label };
  }
  return null;
}
