import type { CSSProperties } from 'react';
import { formatDate } from '../../../core/code/dates';
import { payerOf } from '../../../core/claims';
import { useCommands } from '../../shell/commands';
import { useOffer } from '../../shell/actions/offers';
import { useConfirmedChange, useUserRows } from '../../shell/user-data';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import { payerChosen } from '../units/claim/choices';
import { FormatChoice } from '../units/claim/FormatChoice';
import { Preview } from '../units/claim/Preview';
import { formatOf, useFormats } from '../units/claim/useFormats';
import { rememberedStore } from '../units/remembered';
import { useStore } from '../../shell/store';
import { Diagnoses } from './Diagnoses';
import { SheetTable } from './SheetTable';
import { keeping } from './storage';
import { useWorksheet } from './useWorksheet';
import { bringBack, clearLines, linesInWords, markKept, type SheetLine } from './worksheet-store';
import styles from './WorksheetScreen.module.css';
import { useKeys } from '../../shell/actions/keys';

/** The whole worksheet is copied as a table unless the coder wants otherwise. */
const formatForAll = rememberedStore('worksheet-format', 'table');

/** Several claim lines together, copied as a whole; forgotten with the window unless the coder keeps them. */
export function WorksheetScreen({ onClose }: { onClose: () => void }) {
  const { copyText, show } = useCommands();
  const keys = useKeys();
  const change = useConfirmedChange();
  const { lines, before, isKept } = useWorksheet();
  const hasKept = useUserRows('worksheetLines').length > 0;
  const all = useFormats();
  const format = formatOf(all, useStore(formatForAll));
  const payer = payerOf(useStore(payerChosen));
  const copied = format.copy(lines, payer);

  const copy = () => {
    if ('text' in copied) void copyText(copied.text, copiedLines(copied.text, format.id));
    else show(`Nothing was copied. ${copied.refused}`, 'stop');
  };
  useOffer({ 'copy-claim': copy });

  const onKeep = async () => {
    const words =
      lines.length > 0 ? 'The worksheet is kept on this computer' : 'The worksheet is no longer kept';
    // There is no way back in the toast: it would bring back what is kept, and leave the lines on the screen.
    if (await change(keeping(lines), words, { hasUndo: false })) markKept(lines);
  };

  return (
    <section className={styles.screen} aria-labelledby="worksheet-title">
      <ScreenHeader
        id="worksheet-title"
        title="Worksheet"
        note={
          <>
            {lines.length > 0 && `${linesInWords(lines.length)} · `}
            <span className={styles.onScreen}>{keptWords(isKept, hasKept)}</span>
            <span className={styles.onPaper}>{datesOf(lines)}</span>
          </>
        }
        onClose={onClose}
      />
      <Diagnoses />
      {lines.length === 0 ? (
        <p className={styles.none}>
          {keys.words(
            'No lines yet. Add them on a code’s page: {units} opens its units, {add-to-worksheet} adds the lines.',
          )}
        </p>
      ) : (
        <SheetTable lines={lines} />
      )}
      <p className={styles.buttons}>
        <Button disabled={isKept || (lines.length === 0 && !hasKept)} onClick={() => void onKeep()}>
          {lines.length === 0 && hasKept ? 'Forget the kept lines' : 'Keep on this computer'}
        </Button>
        <Button disabled={lines.length === 0} onClick={clearLines}>
          Remove all
        </Button>
        <Button disabled={!before} onClick={bringBack}>
          Undo remove
        </Button>
      </p>
      {lines.length > 0 && (
        <div className={styles.copy}>
          <FormatChoice label="Text to copy" all={all} value={format.id} onValue={formatForAll.set} />
          <ActionButton look="primary" action="copy-claim" onClick={copy}>
            Copy all
          </ActionButton>
          <div style={{ '--tab': 'text' in copied ? tabWidth(copied.text) : 8 } as CSSProperties}>
            <Preview label="Text to be pasted" copied={copied} width={format.width} />
          </div>
        </div>
      )}
    </section>
  );
}

/** The dates of service of the lines, each once: the field for it is not on paper. */
function datesOf(lines: readonly SheetLine[]): string {
  const days = [...new Set(lines.flatMap(({ line: { from } }) => from ?? []))].sort();
  return days.length === 0 ? '' : `date of service ${days.map(formatDate).join(', ')}`;
}

/** What went to the clipboard, where its first line is one of headings that tell nothing. */
function copiedLines(text: string, format: string): string | undefined {
  const count = text.trimEnd().split(/\r?\n/).length;
  return format === 'table' && count > 1 ? `${linesInWords(count - 1)} with headings` : undefined;
}

/** As wide as the widest of the columns but the last: then they stand below each other. */
function tabWidth(text: string): number {
  const cells = text.split('\n').flatMap((line) => line.split('\t').slice(0, -1));
  return Math.max(6, ...cells.map((cell) => cell.length)) + 2;
}

function keptWords(isKept: boolean, hasKept: boolean): string {
  if (isKept) return 'kept on this computer';
  return hasKept ? 'changed since it was kept' : 'forgotten when the window closes';
}
