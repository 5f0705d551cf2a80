import type { IsoDate } from '../code/validity';
import type { Source } from '../import/source';
import type { LinkedLimit } from '../releases/links';
import type { PaymentLimit } from '../tables/asp-limits';
import type { MueLine, MueSetting } from '../tables/mue';
import { muePart, pairsPart, type Partner } from './edits';
import { feePart, type AreaFees } from './fees';
import { limitPart } from './limit';
import { outpatientPart } from './outpatient';
import type { PaymentPart } from './part';
import { physicianPart } from './physician';
import { byCode, type Table } from './quarters';

export type { PaymentPart, PaymentSeries } from './part';
export { areaOf, areas } from './areas';
export { courseWords, placesOf } from './series';
export { dollars } from './money';
export { doseWords, paymentForDose } from './dose';

/** What is paid for a code, by table, in words. */
export type Payment = {
  /**
   * @param limit the payment limit in force, as the code's links have it
   * @param on date of service
   * @param state letters of the state whose fees are wanted; null for all
   */
  of: (code: string, limit: LinkedLimit | null, on: IsoDate, state: string | null) => PaymentPart[];
};

const code = (line: { code: string }): string => line.code;

function read(sources: readonly Source[]) {
  const limits: Table<PaymentLimit>[] = [];
  const mue: Record<MueSetting, Table<MueLine>[]> = { practitioner: [], outpatient: [], dme: [] };
  const fees = { dmepos: [] as Table<AreaFees>[], pen: [] as Table<AreaFees>[] };
  const pairs: Table<Partner>[] = [];
  const values: Parameters<typeof physicianPart>[0][number][] = [];
  const outpatient: Parameters<typeof outpatientPart>[0][number][] = [];
  for (const source of sources) {
    switch (source.kind) {
      case 'asp-limits':
        limits.push({ ...dated(source), lines: byCode(source.limits, code) });
        break;
      case 'mue':
        mue[source.setting].push({ ...dated(source), lines: byCode(source.lines, code) });
        break;
      case 'fee-schedule': {
        const { areas } = source;
        const lines = source.lines.map((line) => ({ ...line, areas }));
        fees[source.schedule].push({ ...dated(source), lines: byCode(lines, code) });
        break;
      }
      case 'relative-values':
        values.push({ ...dated(source), lines: byCode(source.lines, code) });
        break;
      case 'addendum-b':
        outpatient.push({ ...dated(source), lines: byCode(source.lines, code) });
        break;
      case 'code-pairs': {
        const { setting } = source;
        const partners = source.pairs.map((pair) => ({ ...pair, setting }));
        const lines = new Map(byCode(partners, ({ column1 }) => column1));
        for (const [column2, more] of byCode(partners, (pair) => pair.column2)) {
          lines.set(column2, [...(lines.get(column2) ?? []), ...more]);
        }
        pairs.push({ ...dated(source), lines });
        break;
      }
      default:
    }
  }
  return { limits, mue, fees, pairs: joined(pairs), values, outpatient };
}

const dated = ({ title, from, file }: { title: string | null; from: IsoDate | null; file: string }) => ({
  title,
  from,
  file,
});

/** The table of pairs comes in several files of a quarter, which are parts of one: their pairs stand together. */
function joined(tables: readonly Table<Partner>[]): Table<Partner>[] {
  const quarters = [...new Set(tables.map(({ from }) => from))];
  return quarters.flatMap((from) => {
    const parts = tables.filter((table) => table.from === from);
    const [first] = parts;
    if (!first) return [];
    const lines = new Map<string, Partner[]>();
    for (const part of parts) {
      for (const [key, more] of part.lines) lines.set(key, [...(lines.get(key) ?? []), ...more]);
    }
    return [{ ...first, file: parts.map(({ file }) => file).join(', '), lines }];
  });
}

/** Reads the tables once, when the first code asks. */
export function createPayment(sources: readonly Source[]): Payment {
  let held: ReturnType<typeof read> | null = null;
  return {
    of: (of, limit, on, state) => {
      held ??= read(sources);
      return [
        ...limitPart(limit, held.limits, on),
        ...feePart('dmepos', held.fees.dmepos, of, on, state),
        ...feePart('pen', held.fees.pen, of, on, state),
        ...physicianPart(held.values, of, on),
        ...outpatientPart(held.outpatient, of, on),
        ...muePart(held.mue, of, on),
        ...pairsPart(held.pairs, of, on),
      ];
    },
  };
}
