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
  describedBy: string;
};

/** What the dose came out of, and how strong it was; an unclassified drug has its name for the narrative instead. */
export function ContainerFields({ page, input, change, needs, describedBy }: ContainerFieldsProps) {
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
        <TextField label="Drug, for the narrative" value={input.drug} onValue={(drug) => change({ drug })} />
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
