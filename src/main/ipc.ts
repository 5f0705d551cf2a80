import { ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron';
import { appOrigin } from '../bridge/addresses';
import type { Channel } from '../bridge/channels';
import { contract, type Arguments, type Result } from '../bridge/contract';

/** One function a channel. The page that asks comes last, for the few answers that are for it alone. */
export type MainHandlers = {
  [C in Channel]: (...args: [...Arguments<C>, asker: WebContents]) => Promise<Result<C>> | Result<C>;
};

/** Who asks: the page and the frame of it. */
type Asker = { sender: WebContents; senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null };

/** Only the app's own page, in its main frame, may ask; a frame can be gone by the time its message arrives. */
export function isTrustedFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame?.parent === null && frame.url.startsWith(`${appOrigin}/`);
}

/**
 * Registers every channel of the contract. The sender is checked, the arguments are parsed before the handler sees
 * them, and the result is parsed before it leaves: an answer that breaks the contract is a defect and says so.
 */
export function registerHandlers(handlers: MainHandlers): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) =>
      answerOne(handlers, channel, event, args),
    );
  }
}

/** One question from a frame, answered or refused. Exported for its test. */
export async function answerOne(
  handlers: MainHandlers,
  channel: Channel,
  { sender, senderFrame }: Asker,
  args: unknown[],
): Promise<unknown> {
  if (!isTrustedFrame(senderFrame)) {
    throw new Error(`Refused: ${channel} was asked by a page that is not CodeDesk.`);
  }
  const { args: argsSchema, result: resultSchema } = contract[channel];
  const parsed = argsSchema.safeParse(args);
  if (!parsed.success) throw new Error(`Refused: ${channel} was asked with arguments that do not fit.`);
  const handler = handlers[channel] as (...values: unknown[]) => unknown;
  return resultSchema.parse(await handler(...parsed.data, sender));
}
