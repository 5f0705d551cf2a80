import type { IsoDate } from '../code/validity';
import { limitDoubt } from '../releases/in-force';
import type { LinkedLimit } from '../releases/links';
import type { PaymentLimit } from '../tables/asp-limits';
import { dosageWords, percentOf } from '../tables/amounts';
import { dollars } from './money';
import type { PaymentPart } from './part';
import { saidOver, type Table } from './quarters';
import { seriesOf } from './series';

const amountWords = (limit: string | null): string => (limit === null ? 'no limit' : dollars(limit));

/** What another issue of the quarter said, and whether the files tell that it is the older one. */
const issueWords = ({ limit, source, isOlder }: NonNullable<LinkedLimit['otherIssue']>): string =>
  isOlder
    ? `CMS restated this quarter: an earlier file, ${source}, had ${amountWords(limit)}.`
    : `Two files of this quarter are held and do not say which came last: ${source} has ${amountWords(limit)}.`;

/** Medicare's payment limit for one billing unit of a drug. */
export function limitPart(
  limit: LinkedLimit | null,
  tables: readonly Table<PaymentLimit>[],
  on: IsoDate,
): PaymentPart[] {
  if (!limit) return [];
  const { otherIssue } = limit;
  const text = limit.limit
    ? `${dollars(limit.limit)} per unit of ${dosageWords(limit.dosage)}${limit.coinsurance ? `, coinsurance ${percentOf(limit.coinsurance)} %` : ''}`
    : `No limit is published for ${dosageWords(limit.dosage)}`;
  return [
    {
      id: 'limit',
      title: 'Payment limit',
      lines: [
        { text, ...(limit.notes && { detail: limit.notes }) },
        ...(otherIssue ? [{ text: issueWords(otherIssue) }] : []),
      ],
      source: `${limit.quarter ?? 'quarter not known'}, ${limit.source}`,
      from: limit.from,
      doubt: limitDoubt(limit.from, limit.quarter, on)?.whole ?? null,
      series: seriesOf(
        '',
        saidOver(tables, limit.code)
          // Another billing unit would make a step that is none of the price.
          .filter(({ lines }) => lines[0]?.dosage.trim().toUpperCase() === limit.dosage.trim().toUpperCase())
          .map(({ title, from, lines }) => ({ title, from, amount: lines[0]?.limit ?? null })),
      ),
      asksState: false,
    },
  ];
}
