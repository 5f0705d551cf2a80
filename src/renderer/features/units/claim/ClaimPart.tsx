import { useId, useState } from 'react';
import { payers, type Payer } from '../../../../core/claims';
import type { IsoDate } from '../../../../core/code/validity';
import { useCommands } from '../../../shell/commands';
import { useOffer } from '../../../shell/actions/offers';
import { ActionButton } from '../../../shell/actions/ActionButton';
import { Button } from '../../../ui/Button';
import type { Answer, CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { Choice, TextField, Tick } from '../panel/Field';
import type { ChangeInput } from '../panel-store';
import { useStore } from '../../../shell/store';
import { useWorksheet } from '../../worksheet/useWorksheet';
import { addLines, linesInWords } from '../../worksheet/worksheet-store';
import { formatChosen, payerChosen } from './choices';
import { claimOf, claimProblem } from './claim-lines';
import styles from './ClaimPart.module.css';
import { copiedText } from './copied-text';
import { FormatChoice } from './FormatChoice';
import { NdcAnswer } from './NdcAnswer';
import { NdcFields, PackageChoice } from './NdcFields';
import { Preview } from './Preview';
import { TemplatesDialog } from './TemplatesDialog';
import { formatOf, useFormats } from './useFormats';

type ClaimPartProps = {
  page: CodeFacts;
  input: PanelInput;
  change: ChangeInput;
  answer: Answer;
  payer: Payer;
  /** Date of service. */
  on: IsoDate;
};

const payerOptions = payers.map(({ id, name }) => ({ value: id, label: name }));

/** The text for the claim form: what it is for, what is added to it, and what will be pasted. */
export function ClaimPart({ page, input, change, answer, payer, on }: ClaimPartProps) {
  const { copyText, show } = useCommands();
  const all = useFormats();
  const format = formatOf(all, useStore(formatChosen));
  const [isEditing, setIsEditing] = useState(false);
  const answerId = useId();
  const claim = claimOf(page, input, answer, payer, on);
  useWorksheet();
  const copied = copiedText(claim, format, payer);

  const copy = () => {
    if ('text' in copied) void copyText(copied.text);
    else show(`Nothing was copied. ${copied.refused}`, 'stop');
  };
  const addToWorksheet = () => {
    const problem = claimProblem(claim);
    if (problem !== null) show(`Nothing was added. ${problem}`, 'stop');
    else show(`Added to the worksheet: ${linesInWords(claim.lines.length)}, ${addLines(claim.lines)} in all`);
  };
  useOffer({ 'claim-text': copy, 'claim-lines': addToWorksheet });

  return (
    <div className={styles.claim}>
      <h4 className="visually-hidden">Claim text</h4>
      <div className={styles.fields}>
        <TextField
          label="Modifiers, up to four"
          placeholder="RT KX"
          value={input.modifiers}
          onValue={(modifiers) => change({ modifiers })}
        />
        <NdcFields input={input} change={change} claim={claim} answerId={answerId} />
        <TextField
          label="Charge for one unit"
          placeholder="12.50"
          inputMode="decimal"
          value={input.price}
          onValue={(price) => change({ price })}
        />
      </div>
      <NdcAnswer id={answerId} page={page} claim={claim} onNdc={(ndc) => change({ ndc })} />
      <PackageChoice page={page} input={input} change={change} />
      {claim.lines.length > 1 && claim.ndc.state === 'read' && (
        <Tick
          checked={input.ndcOnDiscarded === '' ? payer.ndcOnEveryLine : input.ndcOnDiscarded === 'yes'}
          onChecked={(isOn) => change({ ndcOnDiscarded: isOn ? 'yes' : 'no' })}
        >
          NDC on the JW line too
        </Tick>
      )}
      <div className={styles.format}>
        <Choice label="Payer" value={payer.id} options={payerOptions} onValue={payerChosen.set} />
        <FormatChoice label="Text to copy" all={all} value={format.id} onValue={formatChosen.set} />
        <Button onClick={() => setIsEditing(true)}>Templates</Button>
      </div>
      <Preview
        label="Text to be pasted"
        copied={answer.state === 'counted' ? copied : null}
        width={format.width}
      />
      <p className={styles.buttons}>
        <ActionButton look="primary" action="copy-claim" onClick={copy}>
          Copy claim text
        </ActionButton>
        <ActionButton action="add-to-worksheet" onClick={addToWorksheet}>
          Add to worksheet
        </ActionButton>
      </p>
      {isEditing && <TemplatesDialog example={claim.lines[0] ?? null} onClose={() => setIsEditing(false)} />}
    </div>
  );
}
