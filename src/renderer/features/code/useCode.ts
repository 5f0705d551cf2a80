import { identity, type CodeRef } from '../../../core/code/ref';
import type { IsoDate } from '../../../core/code/validity';
import type { CodeReply } from '../../../core/lookup/messages';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { EngineClient } from '../../shell/engine/client';
import { useAnswer } from '../../shell/engine/useAnswer';
import { useStore } from '../../shell/store';
import { areaOf } from '../../../core/payment';
import { paymentState } from './payment/payment-state';
import type { EngineState } from '../../shell/engine/useEngine';

/** The page, or the code for which there is none, and the release that says so. */
type Page = {
  page: CodeReply | null;
  missing: CodeRef | null;
  source: ReleaseEntry | null;
  /** Whether the page answers what is asked now, date of service included. */
  isCurrent: boolean;
  /** Why there is neither the page nor a release without the code: a defect of ours. */
  failure: string | null;
};

const behindTheRows = { isBehind: true };

/** The page of one code; the former one stays until the next has arrived, so that nothing flickers. */
export function useCode(
  client: EngineClient,
  engine: EngineState,
  target: CodeRef | null,
  on: IsoDate,
): Page {
  const state = areaOf(useStore(paymentState));
  const question = target && { ...identity(target), on, state };
  const { reply, isCurrent, source, failure } = useAnswer(client, engine, 'code', question, behindTheRows);
  if (!target) return { page: null, missing: null, source: null, isCurrent: false, failure: null };
  const isMissing = reply === null && failure === null && isCurrent;
  return { page: reply, missing: isMissing ? target : null, source, isCurrent, failure };
}
