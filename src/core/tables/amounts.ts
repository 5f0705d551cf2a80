import Big from 'big.js';

/** What one billing unit is, as CMS's tables have it: `10 MG`, in the letter case of a prescription. */
export function dosageWords(dosage: string): string {
  return dosage.replace(/(?<=\d\s*)(?:MCG|MG|GM|G|ML|L|MEQ|MCI|UCI|UNITS?|IU|CM2?|SQ CM)\b/gi, (measure) =>
    measure.toUpperCase() === 'ML' ? 'mL' : measure.toUpperCase() === 'IU' ? 'IU' : measure.toLowerCase(),
  );
}

/** A share as it is said: `20` for the file's `20.000`. */
export const percentOf = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;

/**
 * How much of the drug is in one item: its billing units times what one of them is. CMS says the size of an item without saying of what.
 * @returns null where the file does not tell, and where a billing unit is no amount
 */
export function amountInItem(dosage: string, unitsPerItem: string | null): string | null {
  const [, amount, measure] = /^([\d,]*\.?\d+)\s*([a-z][a-z ]*)$/i.exec(dosage.trim()) ?? [];
  if (amount === undefined || measure === undefined || unitsPerItem === null) return null;
  const whole = new Big(amount.replaceAll(',', '')).times(unitsPerItem);
  const [digits = '', rest] = whole.toFixed().split('.');
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return dosageWords(`${rest === undefined ? grouped : `${grouped}.${rest}`} ${measure}`);
}
