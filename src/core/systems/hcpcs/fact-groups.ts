import { formatDate } from '../../code/dates';
import { filledGroups, plainFact, type Fact, type FactGroup } from '../../code/fact';
import type { StarterFacts, Unit } from '../../code/record';
import type { CmsFacts, HcpcsRecord } from './record';
import { inWords, type WordField } from './words';

/**
 * The facts in the order in which a coder asks.
 * @param unit what one billing unit is, null where that is not known
 * @param starter what the starter catalog says of the code, whatever release the record is from
 */
export function hcpcsFactGroups(
  record: HcpcsRecord,
  unit: Unit | null,
  starter: StarterFacts | null,
): FactGroup[] {
  const { facts } = record;
  return filledGroups([
    { title: record.starter ? 'What is it' : 'What is it, by the starter catalog', facts: whatIsIt(starter) },
    {
      title: 'How is it billed',
      facts: [...plainFact('One unit', unit?.text ?? ''), ...(facts ? howIsItBilled(facts) : [])],
    },
    { title: 'Is it paid', facts: facts ? isItPaid(facts) : [] },
    { title: 'When is it valid', facts: facts ? whenIsItValid(facts) : [] },
  ]);
}

const coded = (label: string, field: WordField, value: string): Fact[] =>
  value ? [{ label, words: inWords(field, value) ?? 'a value that CodeDesk does not know', raw: value }] : [];

function whatIsIt(starter: StarterFacts | null): Fact[] {
  if (!starter) return [];
  return [
    ...plainFact('Name', starter.name),
    ...plainFact('Form or route', starter.form),
    ...plainFact('Brands', starter.brands.join(', ')),
    ...plainFact('Family', starter.family),
    ...plainFact('Note', starter.note),
  ];
}

function howIsItBilled(facts: CmsFacts): Fact[] {
  const services = facts.tos.split('').filter((value) => value.trim());
  return [
    ...services.flatMap((value, index) => coded(index ? '' : 'Type of service', 'typeOfService', value)),
    ...coded('BETOS', 'betos', facts.betos),
    ...plainFact('Processing note', facts.processingNote),
    ...facts.labCertification.flatMap((value, index) =>
      coded(index ? '' : 'Laboratory certification', 'labCertification', value),
    ),
    ...(Number(facts.anesthesiaUnits) > 0 ? plainFact('Anesthesia base units', facts.anesthesiaUnits) : []),
  ];
}

function isItPaid(facts: CmsFacts): Fact[] {
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
    ...plainFact('National coverage sections', facts.ncd.join(', ')),
    ...plainFact('Carriers manual sections', facts.mcm.join(', ')),
    ...plainFact('Statute', facts.statute),
  ];
}

function whenIsItValid(facts: CmsFacts): Fact[] {
  return [
    ...(facts.added ? plainFact('Added', formatDate(facts.added)) : []),
    ...(facts.ended ? plainFact('Last day of use', formatDate(facts.ended)) : []),
    ...coded('Last action', 'action', facts.action),
    ...(facts.effective ? plainFact('In effect since', formatDate(facts.effective)) : []),
  ];
}

const since = (date: string | null): string => (date ? `, since ${formatDate(date)}` : '');
