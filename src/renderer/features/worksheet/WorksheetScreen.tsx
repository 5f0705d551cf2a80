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
import { bringBack, clearLines, linesInWords, markKept } from './worksheet-store';
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
    if ('text' in copied) void copyText(copied.text);
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
        note={`${lines.length > 0 ? `${linesInWords(lines.length)} · ` : ''}${keptWords(isKept, hasKept)}`}
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
          Bring back
        </Button>
      </p>
      {lines.length > 0 && (
        <div className={styles.copy}>
          <FormatChoice label="Text to copy" all={all} value={format.id} onValue={formatForAll.set} />
          <ActionButton look="primary" action="copy-claim" onClick={copy}>
            Copy all
          </ActionButton>
          <Preview label="Text to be pasted" copied={copied} width={format.width} />
        </div>
      )}
    </section>
  );
}

function keptWords(isKept: boolean, hasKept: boolean): string {
  if (isKept) return 'kept on this computer';
  return hasKept ? 'changed since it was kept' : 'forgotten when the window closes';
}
