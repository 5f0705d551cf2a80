/** The rules by which units are counted. Each step of an explanation names its rule. Sources: docs/domain/units.md. */
export type Rule =
  | 'arithmetic'
  | 'conversion'
  | 'strength'
  | 'whole units'
  | 'at least one unit'
  | 'up to'
  | 'one per study'
  | 'mileage'
  | 'time'
  | 'full time'
  | 'started time'
  | 'least time'
  | 'counted'
  | 'rental'
  | 'combination'
  | 'vials'
  | 'discarded'
  | 'JW'
  | 'JZ'
  | 'waste below one unit'
  | 'multi-dose'
  | 'shared vial'
  | 'NOC';

/** One step of an explanation: what was done, in words, and the rule behind it. */
export type Step = { rule: Rule; text: string };

/** How a rule is stated where the user asks for it. */
export const ruleWords: Readonly<Record<Rule, string>> = {
  arithmetic: 'Plain arithmetic on what was entered.',
  conversion: 'Measures of one family are converted exactly; between families nothing is converted.',
  strength: 'Volume and amount are exchanged only by a strength that was entered.',
  'whole units': 'Drugs are billed in whole units of the long descriptor; a started unit counts.',
  'at least one unit': 'A dose below one unit is one unit.',
  'up to': 'One unit covers every amount up to the one named.',
  'one per study':
    'Counted per study or dose given, whatever the amount, up to the ceiling that the descriptor names.',
  mileage:
    'Ambulance mileage: up to the next tenth of a mile below 100 miles, to the next whole mile from 100 on.',
  time: 'Timed services: a unit counts once more than half of it has passed (15 minutes: from the 8th minute on).',
  'full time': 'Timed services: each unit takes its full time; a started one is not reported.',
  'started time': 'Timed services, as chosen: every started unit counts.',
  'least time': 'Billed once, as soon as the least time has passed; below it nothing is billed.',
  counted:
    'Things are counted as the descriptor counts them: pieces, pairs, containers, doses. What a container holds is taken from what was entered, never assumed.',
  rental: 'Rented equipment is billed month by month, one unit for each, with RR.',
  combination:
    'A combination has one ratio: its first substance decides. A label that names the sum is counted against the sum; of "up to" amounts the larger share decides.',
  vials: 'The vials that give the dose with the least waste, then the fewest of them.',
  discarded:
    'Discarded units: what the labels of the opened containers hold, in whole units rounded down, less the units billed as given.',
  JW: 'Discarded drug from a single-dose container goes on a line of its own with JW (from 2017).',
  JZ: 'No discarded units from a single-dose container: JZ on the line (from 2023, required from 1 July 2023).',
  'waste below one unit':
    'Waste that is less than one unit is already paid in the rounded line: JZ, no JW line.',
  'multi-dose':
    'JW and JZ are for single-dose containers: multi-dose ones and oral drugs have neither. Unnamed containers are taken as single-dose.',
  'shared vial':
    'What another patient receives is not discarded; the waste goes on the last patient’s claim.',
  NOC: 'Unclassified drugs: Medicare takes one unit with the drug and amount in the narrative, and one with JW for what was discarded; some payers count containers.',
};
