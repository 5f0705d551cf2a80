import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { payers, type Payer } from '../../../../core/claims';
import { keyOf } from '../../../../core/code/ref';
import type { IsoDate } from '../../../../core/code/validity';
import { useCommands } from '../../../shell/commands';
import { useOffer } from '../../../shell/actions/offers';
import { ActionButton } from '../../../shell/actions/ActionButton';
import { Button } from '../../../ui/Button';
import { takesNdc, type Answer, type CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { Choice, Tick } from '../panel/Field';
import { claimWishes, takeClaimWish, type ChangeInput } from '../panel-store';
import { useStore } from '../../../shell/store';
import { useWorksheet } from '../../worksheet/useWorksheet';
import { addLines, linesInWords } from '../../worksheet/worksheet-store';
import { formatChosen, payerChosen } from './choices';
import { claimOf, claimProblem, modifiersOf, otherCode, readingsOf, strangeNdcs } from './claim-lines';
import styles from './ClaimPart.module.css';
import { copiedText } from './copied-text';
import { FormatChoice } from './FormatChoice';
import { offeredNdcs, withOffered } from './kind-ndcs';
import { LineOptions } from './LineOptions';
import { OpenedKinds } from './OpenedKinds';
import { Preview } from './Preview';
import { TemplatesDialog } from './TemplatesDialog';
import { formatOf, useFormats } from './useFormats';
import { useLineCheck } from './useLineCheck';
import { useNdcCodes } from './useNdcCodes';
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
  /** Tells one sheet from another: what was opened for one is closed on the next. */
  sheet: string;
  /** Whether a dose out of containers is counted, and whether its time waits for a rule. */
  hasDose: boolean;
  isTimeNeeded: boolean;
  /** What stands beside the fold of the options. */
  children: ReactNode;
};

const payerOptions = payers.map(({ id, name }) => ({ value: id, label: name }));

/** The text for the claim form: what it is for, what is added to it, and what will be pasted. */
export function ClaimPart(props: ClaimPartProps) {
  const { page, input, change, answer, payer, on, noModifiers, sheet, hasDose, isTimeNeeded } = props;
  const { copyText, show } = useCommands();
  const all = useFormats();
  const format = formatOf(all, useStore(formatChosen));
  const [isEditing, setIsEditing] = useState(false);
  const modifiers = modifiersOf(input.modifiers);
  const check = useLineCheck({ code: page.record.code, modifiers, place: input.place.trim(), on });
  const readings = readingsOf(page, input, answer);
  const ndcCodes = useNdcCodes(strangeNdcs(page, readings), on);
  const claim = claimOf(page, input, answer, payer, on, check, ndcCodes);
  const hasKinds = claim.kinds.length > 0;
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
  const packages = useRef<HTMLSelectElement>(null);
  /** Counts the wishes for the packages of the crosswalk, which stand in the fold. */
  const [asked, setAsked] = useState({ on: sheet, count: 0 });
  useEffect(() => {
    if (asked.count > 0) packages.current?.focus();
  }, [asked]);
  /** Offered and taken at the coder's word only: what is on the vial decides. The measure is still asked for. */
  const takeOffered = () => {
    if (!hasKinds && page.links.ndcs.length > 0) {
      setAsked({ on: sheet, count: asked.count + 1 });
      show('Choose the package that was opened.');
      return;
    }
    if (offeredOnes.length === 0) {
      show(`Nothing was changed. ${nothingOffered(page, hasKinds)}`, 'stop');
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
      <div className={styles.more}>
        {props.children}
        <LineOptions
          key={sheet}
          page={page}
          input={input}
          change={change}
          claim={claim}
          check={check}
          other={otherCode(page, readings, ndcCodes)}
          noModifiers={noModifiers}
          hasDose={hasDose}
          isNeeded={isTimeNeeded || (asked.count > 0 && asked.on === sheet)}
          packages={packages}
        />
      </div>
      <h4 className="visually-hidden">Claim text</h4>
      <Ways page={page} input={input} change={change} />
      {hasKinds && (
        <div ref={kindsPart} className={styles.kinds}>
          <OpenedKinds
            page={page}
            input={input}
            change={change}
            claim={claim}
            otherOf={({ reading }) => otherCode(page, [reading], ndcCodes)}
          />
          {claim.quantity && 'refused' in claim.quantity && (
            <p className={styles.caution}>{claim.quantity.refused}</p>
          )}
          {offeredOnes.length > 0 && (
            <ActionButton action="ndc-crosswalk" onClick={takeOffered}>
              {offeredOnes.length === 1 ? 'NDC' : 'NDCs'} from the crosswalk:{' '}
              {offeredOnes.map(({ ndc }) => ndc).join(', ')}
            </ActionButton>
          )}
        </div>
      )}
      {claim.ndc.state === 'read' && claim.lines.some(({ line }) => line.modifiers.includes('JW')) && (
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
        isKept={answer.state === 'refused'}
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

function nothingOffered(page: CodeFacts, hasKinds: boolean): string {
  if (hasKinds) return 'The crosswalk has no single package for a size without an NDC.';
  return takesNdc(page)
    ? `No crosswalk held has a package of ${page.record.code}.`
    : `${page.record.code} is no drug: no NDC goes with it.`;
}
