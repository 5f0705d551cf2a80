export {
  item24D,
  item24F,
  item24G,
  shadedLayouts,
  shadedLine,
  shadedNarrative,
  shadedWidth,
} from './cms1500';
export type { ShadedLayout } from './cms1500';
export { decimalR, segments837, usualDelimiters, type Delimiters, type Options837 } from './edi837';
export { formats, templateFormat } from './formats';
export type { DescribedLine, Format, UserTemplate } from './formats';
export { linesFor, type LineDetails } from './from-units';
export { lineProblems, type ClaimLine, type Copied, type NdcOnLine } from './line';
export { payerOf, payers, type Payer } from './payers';
export { rowColumns, tabRow, tabTable } from './rows';
export { fillTemplate, parseTemplate, templateFields } from './template';
export type { Template, TemplateError, TemplateField } from './template';
export { fl43, fl44, fl46 } from './ub04';
