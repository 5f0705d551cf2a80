import { formatDate } from '../../code/dates';
import { filledGroups, plainFact, type FactGroup } from '../../code/fact';
import type { CodeRecord, StarterFacts } from '../../code/record';

/** What an order file says of a code beside its title, in words. */
export function bookFacts(
  { billable, parent, valid }: CodeRecord,
  starter: StarterFacts | null,
  format: (code: string) => string,
): FactGroup[] {
  return filledGroups([
    {
      title: 'How is it billed',
      facts: [
        ...plainFact(
          'Billable',
          billable === false ? 'no: a header; one of the codes below it must be chosen' : 'yes',
        ),
        ...(parent ? plainFact('Below', format(parent)) : []),
        ...plainFact('Note', starter?.note ?? ''),
      ],
    },
    {
      title: 'When is it valid',
      facts: [
        ...(valid?.from ? plainFact('First day', formatDate(valid.from)) : []),
        ...(!valid?.from && valid?.seenOn ? plainFact('In the book on', formatDate(valid.seenOn)) : []),
        ...(valid?.to && !valid.seenUntil ? plainFact('Last day of use', formatDate(valid.to)) : []),
        ...(valid?.to && valid.seenUntil
          ? plainFact('Ended', `after ${formatDate(valid.seenUntil)}, by ${formatDate(valid.to)}`)
          : []),
      ],
    },
  ]);
}
