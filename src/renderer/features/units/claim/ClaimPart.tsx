import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { payers, type Payer } from '../../../../core/claims';
import { keyOf } from '../../../../core/code/ref';
import type { IsoDate } from '../../../../core/code/validity';
import { useCommands } from '../../../shell/commands';
import { useOffer } from '../../../shell/actions/offers';
import { ActionButton } from '../../../shell/actions/ActionButton';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import type { Answer, CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { Choice, TextField, Tick } from '../panel/Field';
import { claimWishes, takeClaimWish, type ChangeInput } from '../panel-store';
import { useStore } from '../../../shell/store';
import { useWorksheet } from '../../worksheet/useWorksheet';
import { addLines, linesInWords } from '../../worksheet/worksheet-store';
import { formatChosen, payerChosen } from './choices';
import { claimOf, claimProblem, modifiersOf } from './claim-lines';
import { useModifierCheck } from './useModifierCheck';
import styles from './ClaimPart.module.css';
import { copiedText } from './copied-text';
import { FormatChoice } from './FormatChoice';
import { offeredNdcs, withNdc, withOffered } from './kind-ndcs';
import { NdcAnswer } from './NdcAnswer';
import { NdcFields, PackageChoice } from './NdcFields';
import { OpenedKinds } from './OpenedKinds';
import { Preview } from './Preview';
import { TemplatesDialog } from './TemplatesDialog';
import { formatOf, useFormats } from './useFormats';
import { Ways } from './Ways';

type ClaimPartProps = {
  page: CodeFacts;
  input: PanelInput;
  change: ChangeInput;
  answer: Answer;
  payer: Payer;
  /** Date of service. */
  on: IsoDate;
  /** What the search had where a modifier would stand, and is none. */
  noModifiers: readonly string[];
};

const nothingOffered = (hasKinds: boolean): string =>
  hasKinds
    ? 'The crosswalk has no single package for a size without an NDC.'
    : 'Name the containers of several sizes first; for one size, choose its package.';

const payerOptions = payers.map(({ id, name }) => ({ value: id, label: name }));

/** The text for the claim form: what it is for, what is added to it, and what will be pasted. */
export function ClaimPart({ page, input, change, answer, payer, on, noModifiers }: ClaimPartProps) {
  const { copyText, show } = useCommands();
  const all = useFormats();
  const format = formatOf(all, useStore(formatChosen));
  const [isEditing, setIsEditing] = useState(false);
  const answerId = useId();
  const modifiersId = useId();
  const modifierProblem = useModifierCheck(modifiersOf(input.modifiers), on);
  const claim = claimOf(page, input, answer, payer, on, modifierProblem);
  const hasKinds = claim.kinds.length > 0;
  const notTaken =
    noModifiers.length === 0
      ? null
      : `Not taken from the search: ${noModifiers.join(', ')}, no such modifier on this date.`;
  /** One of several NDCs that ten digits may be: for the size in whose field they stand. */
  const takeNdc = (ndc: string) => {
    const asked = claim.kinds.find(({ text, digits }) => text !== '' && digits === null);
    change(asked ? { kinds: withNdc(claim.kinds, asked.kind.label, { ndc }) } : { ndc });
  };
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
  const offeredOnes = offeredNdcs(page, claim.kinds);
  const kindsPart = useRef<HTMLDivElement>(null);
  /** Offered and taken at the coder's word only: what is on the vial decides. The measure is still asked for. */
  const takeOffered = () => {
    if (offeredOnes.length === 0) {
      show(`Nothing was changed. ${nothingOffered(hasKinds)}`, 'stop');
      return;
    }
    change({ kinds: withOffered(claim.kinds, offeredOnes) });
    show(
      `From the crosswalk: ${offeredOnes.map(({ label, ndc }) => `${ndc} for ${label}`).join(', ')}. Check them against the vials.`,
    );
    kindsPart.current?.querySelector('select')?.focus();
  };
  const does = { 'claim-text': copy, 'claim-lines': addToWorksheet, 'claim-ndcs': takeOffered };
  useOffer(does);
  const wish = useStore(claimWishes);
  const take = useEffectEvent(() => {
    const what = takeClaimWish(keyOf(page.record));
    if (what) does[what]();
  });
  useEffect(() => {
    take();
  }, [wish]);

  return (
    <div className={styles.claim}>
      <h4 className="visually-hidden">Claim text</h4>
      <div className={styles.fields}>
        <TextField
          label="Modifiers, up to four"
          placeholder="RT KX"
          value={input.modifiers}
          onValue={(modifiers) => change({ modifiers })}
          isNeeded={modifierProblem !== null || notTaken !== null}
          describedBy={modifiersId}
        />
        {!hasKinds && <NdcFields input={input} change={change} claim={claim} answerId={answerId} />}
        <TextField
          label="Charge for one unit"
          placeholder="12.50"
          inputMode="decimal"
          value={input.price}
          onValue={(price) => change({ price })}
        />
      </div>
      <Ways page={page} input={input} change={change} />
      {(modifierProblem ?? notTaken) && (
        <p id={modifiersId} className={styles.caution}>
          <Icon name="caution" /> {modifierProblem ?? notTaken}
        </p>
      )}
      {hasKinds && (
        <div ref={kindsPart} className={styles.kinds}>
          <OpenedKinds page={page} input={input} change={change} claim={claim} />
          {offeredOnes.length > 0 && (
            <ActionButton action="ndc-crosswalk" onClick={takeOffered}>
              {offeredOnes.length === 1 ? 'NDC' : 'NDCs'} from the crosswalk:{' '}
              {offeredOnes.map(({ ndc }) => ndc).join(', ')}
            </ActionButton>
          )}
        </div>
      )}
      <NdcAnswer id={answerId} page={page} claim={claim} onNdc={takeNdc} />
      {!hasKinds && <PackageChoice page={page} input={input} change={change} />}
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
