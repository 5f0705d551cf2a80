import type { TimeRounding } from '../src/core/units';
import type { Args } from './args';
import { UsageError } from './io';

export const times: readonly TimeRounding[] = ['past half', 'started', 'completed'];

/** How started units of time count: `past-half`, `started`, `completed`. Null where it is none of them. */
export function timeRounding(text: string): TimeRounding | null {
  return times.find((time) => time === text.toLowerCase().replaceAll('-', ' ')) ?? null;
}

/**
 * The rule that the coder chose instead of the code's own; null where none was chosen.
 * @throws UsageError for a rule that is none
 */
export function timeRule({ time, timeRule: named }: Args): TimeRounding | null {
  const said = named ?? time;
  const rule = said === null ? null : timeRounding(said);
  if (said !== null && rule === null) {
    throw new UsageError(`--time-rule is one of ${times.map((one) => one.replace(' ', '-')).join(', ')}`);
  }
  return rule;
}
