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
  shadedWidth,
} from './cms1500';
export type { ShadedLayout } from './cms1500';
export {
  dateSegment,
  decimalR,
  segments837,
  usualDelimiters,
  type Delimiters,
  type Options837,
} from './edi837';
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
export { amountSaid, sharesFor, type NdcFor, type Share, type ShareOptions } from './ndc-shares';
export { payerOf, payers, type Payer } from './payers';
export { rowColumns, tabRow, tabTable } from './rows';
export { fillTemplate, parseTemplate, templateFields } from './template';
export type { Template, TemplateError, TemplateField } from './template';
export { fl42, fl43, fl44, fl45, fl46, fl47 } from './ub04';
