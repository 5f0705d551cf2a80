export { waysOf, wayWords, withWay } from './supply-ways';
export type { Ways } from './supply-ways';
export {
  item24A,
  item24B,
  item24D,
  item24E,
  item24F,
  item24G,
  shadedLayouts,
  shadedLine,
  shadedNarrative,
} from './cms1500';
export type { ShadedLayout } from './cms1500';
export { dateSegment, decimalR, segments837 } from './edi837';
export { formats, templateFormat } from './formats';
export type { DescribedLine, Format, UserTemplate } from './formats';
export { linesFor, splitForItem24G, type LineDetails } from './from-units';
export {
  fillerWords,
  isFiller,
  lineProblems,
  type ClaimLine,
  type Copied,
  type NdcOnLine,
  type ServiceFacts,
} from './line';
export { isTrip, supplyWays, type SupplyWay } from './modifiers';
export { amountSaid, sharesFor, type NdcFor, type Share } from './ndc-shares';
export { payerOf, payers, type Payer } from './payers';
export { tabRow, tabTable } from './rows';
export { fillTemplate, parseTemplate, templateFields } from './template';
export { fl42, fl43, fl44, fl45, fl46, fl47 } from './ub04';
