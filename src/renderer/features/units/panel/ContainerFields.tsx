import type { Need } from '../../../../core/units';
import { isUnclassified, type CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import type { ChangeInput } from '../panel-store';
import { TextField } from './Field';

type ContainerFieldsProps = {
  page: CodeFacts;
  input: PanelInput;
  change: ChangeInput;
  needs: Need | null;
  /** Whether the drug of an unclassified code has no name yet. */
  isUnnamed: boolean;
  describedBy: string;
};

/** An unclassified code says nothing of what was given: its drug has a name for the narrative. */
export function DrugName({
  input,
  change,
  isNeeded,
}: Pick<ContainerFieldsProps, 'input' | 'change'> & { isNeeded: boolean }) {
  return (
    <TextField
      label="Drug, for the narrative"
      value={input.drug}
      onValue={(drug) => change({ drug })}
      isNeeded={isNeeded}
    />
  );
}

/** What the dose came out of, and how strong it was; an unclassified drug has its name for the narrative instead. */
export function ContainerFields(props: ContainerFieldsProps) {
  const { page, input, change, needs, isUnnamed, describedBy } = props;
  return (
    <>
      <TextField
        label="Containers"
        placeholder="2 x 40 mg"
        value={input.vials}
        onValue={(vials) => change({ vials })}
        isNeeded={needs === 'vials'}
        describedBy={describedBy}
      />
      {isUnclassified(page) ? (
        <DrugName input={input} change={change} isNeeded={isUnnamed} />
      ) : (
        <TextField
          label="Strength"
          placeholder="10 mg/mL"
          value={input.strength}
          onValue={(strength) => change({ strength })}
          isNeeded={needs === 'strength'}
          describedBy={describedBy}
        />
      )}
    </>
  );
}
