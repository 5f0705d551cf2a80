import { frames, kindOf } from '../../core/diagnostics/failure';
import { messageOf } from '../../core/message-of';
import type { Failure } from '../ui/ErrorBoundary';

/** What the coder may hand to whoever helps; the message of the error stands in it, and goes nowhere by itself. */
export const detailsOf = (name: string, { error, parts }: Failure): string =>
  [
    `CodeDesk: ${name} failed`,
    `${kindOf(error)}: ${messageOf(error)}`,
    ...frames(error),
    `In:${parts}`,
    navigator.userAgent,
  ].join('\n');
