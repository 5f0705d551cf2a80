import { inWords, type WordField } from '../../../core/systems/hcpcs/words';
import type { CodeRecord, StarterFacts } from '../../../core/code/record';
import { formatDate } from '../../shell/dates';
import type { CodeReply } from '../../../core/lookup/messages';

/** One line of the facts: the words, and CMS's own value beside them. */
export type Fact = { label: string; words: string; raw?: string };
export type FactGroup = { title: string; facts: Fact[] };

const coded = (label: string, field: WordField, value: string): Fact[] =>
  value ? [{ label, words: inWords(field, value) ?? 'a value that CodeDesk does not know', raw: value }] : [];

const plain = (label: string, words: string): Fact[] => (words ? [{ label, words }] : []);

/** The facts in the order in which a coder asks. Empty groups are left out; nothing unknown is filled in. */
export function factGroups({ record, unit, starter }: CodeReply): FactGroup[] {
  const groups: FactGroup[] = [
    { title: 'Private code', facts: record.own ? ownFacts(record.own) : [] },
    { title: record.starter ? 'What is it' : 'What is it, by the starter catalog', facts: whatIsIt(starter) },
    {
      title: 'How is it billed',
      facts: [
        ...(unit ? [{ label: 'One unit', words: unit.text }] : plain('One unit', record.own?.unit ?? '')),
        ...(record.facts ? howIsItBilled(record.facts) : []),
      ],
    },
    { title: 'Is it paid', facts: record.facts ? isItPaid(record.facts) : [] },
    { title: 'When is it valid', facts: record.facts ? whenIsItValid(record.facts) : [] },
  ];
  return groups.filter((group) => group.facts.length > 0);
}

function ownFacts({ payer, note }: NonNullable<CodeRecord['own']>): Fact[] {
  return [...plain('Payer', payer), ...plain('Note', note)];
}

function whatIsIt(starter: StarterFacts | null): Fact[] {
  if (!starter) return [];
  return [
    ...plain('Name', starter.name),
    ...plain('Form or route', starter.form),
    ...plain('Brands', starter.brands.join(', ')),
    ...plain('Family', starter.family),
    ...plain('Note', starter.note),
  ];
}

type Facts = NonNullable<CodeRecord['facts']>;

function howIsItBilled(facts: Facts): Fact[] {
  const services = facts.tos.split('').filter((value) => value.trim());
  return [
    ...services.flatMap((value, index) => coded(index ? '' : 'Type of service', 'typeOfService', value)),
    ...coded('BETOS', 'betos', facts.betos),
    ...plain('Processing note', facts.processingNote),
    ...facts.labCertification.flatMap((value, index) =>
      coded(index ? '' : 'Laboratory certification', 'labCertification', value),
    ),
    ...(Number(facts.anesthesiaUnits) > 0 ? plain('Anesthesia base units', facts.anesthesiaUnits) : []),
  ];
}

function isItPaid(facts: Facts): Fact[] {
  return [
    ...coded('Coverage', 'coverage', facts.coverage),
    ...facts.pricing.flatMap((value, index) => coded(index ? '' : 'Pricing', 'pricing', value)),
    ...coded('Multiple pricing', 'multiplePricing', facts.multiplePricing),
    ...(facts.ascGroup
      ? [
          {
            label: 'Surgical center',
            words: `${inWords('ascGroup', facts.ascGroup) ?? 'payment group'}${since(facts.ascEffective)}`,
            raw: facts.ascGroup,
          },
        ]
      : []),
    ...coded('Outpatient policy', 'mogPolicy', facts.mogPolicy),
    ...plain('National coverage sections', facts.ncd.join(', ')),
    ...plain('Carriers manual sections', facts.mcm.join(', ')),
    ...plain('Statute', facts.statute),
  ];
}

function whenIsItValid(facts: Facts): Fact[] {
  return [
    ...(facts.added ? plain('Added', formatDate(facts.added)) : []),
    ...(facts.ended ? plain('Last day of use', formatDate(facts.ended)) : []),
    ...coded('Last action', 'action', facts.action),
    ...(facts.effective ? plain('In effect since', formatDate(facts.effective)) : []),
  ];
}

const since = (date: string | null): string => (date ? `, since ${formatDate(date)}` : '');
