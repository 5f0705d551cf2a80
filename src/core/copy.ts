import type { CodeRecord } from './code/record';

/** Just the code, as a claim form takes it. */
export function codeText(record: Pick<CodeRecord, 'code'>): string {
  return record.code;
}

/**
 * Code, long descriptor and what one unit is, on one line: `J0475 Injection, baclofen, 10 mg (1 unit = 10 mg)`.
 * Without a unit label the brackets are left out: a unit that is not known is not made up.
 */
export function codeWithUnitText(
  record: Pick<CodeRecord, 'code' | 'long'>,
  unitLabel: string | null,
): string {
  const unit = unitLabel ? ` (1 unit = ${unitLabel})` : '';
  return `${record.code} ${record.long}${unit}`;
}
