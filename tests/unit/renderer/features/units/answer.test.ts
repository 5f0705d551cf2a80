import { describe, expect, it } from 'vitest';
import { payerOf } from '../../../../../src/core/claims';
import { explain } from '../../../../../src/core/units';
import {
  answerFor,
  directionOf,
  takesNdc,
  type Counted,
} from '../../../../../src/renderer/features/units/answer';
import type { PanelInput } from '../../../../../src/renderer/features/units/input';
import { askedFor } from '../../../../../src/renderer/features/units/panel/asked-words';
import { baclofen, factsOf, input, product } from './facts';

const on = '2026-11-22';
const ask = (fields: Partial<PanelInput>, facts = baclofen(), payer = 'general') =>
  answerFor(facts, input(fields), payerOf(payer), on);
const counted = (...asked: Parameters<typeof ask>): Counted => {
  const answer = ask(...asked);
  if (answer.state !== 'counted') throw new Error(JSON.stringify(answer));
  return answer;
};

describe('what the fields come to', () => {
  it('is nothing yet where no dose stands', () => {
    expect(ask({})).toMatchObject({ state: 'empty' });
  });

  it('is a number with its sentence', () => {
    const answer = counted({ dose: '45 mg' });
    expect(answer).toMatchObject({ units: '5', covers: null });
    expect(explain(answer.steps)).toBe('45 mg ÷ 10 mg = 4.5, rounded up to 5 units.');
  });

  it('takes containers apart at commas, not inside numbers', () => {
    const answer = counted(
      { dose: '1,500 units', vials: '1,000 units, 500 units' },
      factsOf('J1', 'per 100 units'),
    );
    expect(answer.vials).toMatchObject([
      { label: '1,000 units', count: 1 },
      { label: '500 units', count: 1 },
    ]);
  });

  it('has JW with what was discarded, and neither with a multi-dose container', () => {
    expect(counted({ dose: '77 mg', vials: '100 mg' })).toMatchObject({
      units: '8',
      discardedUnits: '2',
      modifiers: ['JW'],
    });
    expect(counted({ dose: '77 mg', vials: '100 mg', container: 'multi-dose' }).modifiers).toEqual([]);
  });

  it('says what is missing and where', () => {
    expect(ask({ dose: '30 mL' })).toMatchObject({ state: 'refused', needs: 'strength' });
    expect(ask({ dose: '45' })).toMatchObject({ state: 'refused', needs: 'measure' });
    expect(ask({ dose: '45 mg', vials: '40 mg', vialsAre: 'opened' })).toMatchObject({ needs: 'vials' });
  });
});

describe('units entered as they are', () => {
  it('tell how much they stand for', () => {
    const answer = counted({ direction: 'units', units: '4' });
    expect(answer).toMatchObject({ units: '4', covers: '= 40 mg' });
    expect(explain(answer.steps)).toBe('4 units × 10 mg = 40 mg.');
    expect(answer.units).toBe('4');
  });

  it('are a most where a unit is "up to"', () => {
    const answer = counted(
      { direction: 'units', units: '2' },
      factsOf('J0', 'Injection, something, up to 40 mg'),
    );
    expect(answer).toMatchObject({ units: '2', covers: 'at most 80 mg' });
  });

  it('are whole, except for miles', () => {
    expect(ask({ direction: 'units', units: '1.5' })).toMatchObject({ state: 'refused' });
    expect(ask({ direction: 'units', units: '0' })).toMatchObject({ state: 'refused' });
    const mile = factsOf('A0425', 'Ground mileage, per statute mile');
    expect(counted({ direction: 'units', units: '12.4' }, mile)).toMatchObject({
      units: '12.4',
      covers: null,
    });
  });

  it('are all that can be entered where the descriptor names no unit', () => {
    const facts = factsOf('E0601', 'Continuous positive airway pressure device');
    expect(directionOf(facts, input({}))).toBe('units');
    expect(ask({}, facts)).toMatchObject({ state: 'empty', hint: expect.stringContaining('themselves') });
    expect(counted({ units: '1' }, facts)).toMatchObject({ units: '1', amount: null });
  });
});

describe('unclassified drugs', () => {
  const noc = factsOf('J3490', 'Unclassified drugs');

  it('are one unit with drug and amount in the narrative', () => {
    expect(counted({ dose: '5 mg', drug: 'Examplumab' }, noc)).toMatchObject({
      units: '1',
      narrative: 'Examplumab 5 mg',
    });
  });

  it('have the name alone where units were typed', () => {
    expect(counted({ direction: 'units', units: '1', drug: 'Examplumab' }, noc).narrative).toBe('Examplumab');
  });

  it('are containers where the payer counts those', () => {
    expect(ask({ dose: '5 mg' }, noc, 'containers')).toMatchObject({ state: 'refused', needs: 'vials' });
    expect(counted({ dose: '5 mg', vials: '2' }, noc, 'containers').units).toBe('2');
    expect(counted({ dose: '5 mg', vials: '3 x 2 mg' }, noc, 'containers').units).toBe('3');
  });
});

describe('an NDC', () => {
  it.each([
    ['J0475', 'Injection, baclofen, 10 mg', true],
    ['Q5115', 'Injection, rituximab-abbs, biosimilar, 10 mg', true],
    ['J3490', 'Unclassified drugs', true],
    ['A9552', 'Fluorodeoxyglucose F-18, diagnostic, per study dose', true],
    ['A4217', 'Sterile water/saline, 500 ml', true],
    ['S0119', 'Ondansetron, oral, 4 mg', true],
    ['E2601', 'General use wheelchair seat cushion, each', false],
    ['K0001', 'Standard wheelchair', false],
    ['A4253', 'Blood glucose test strips, per 50 strips', false],
    ['A0425', 'Ground mileage, per statute mile', false],
    ['G0108', 'Diabetes training, per 30 minutes', false],
    ['L1832', 'Knee orthosis', false],
  ])('goes with %s %s: %s', (code, long, takes) => {
    expect(takesNdc(factsOf(code, long))).toBe(takes);
  });

  it('goes with whatever the crosswalk has packages of', () => {
    const ndcs = [product('00001-0002-03', '1', '4')];
    expect(takesNdc(factsOf('A4253', 'Blood glucose test strips, per 50 strips', { ndcs }))).toBe(true);
  });
});

describe('what is asked for', () => {
  it.each([
    ['J0475', 'Injection, baclofen, 10 mg', 'Dose given', true],
    ['K0001', 'Standard wheelchair, each', 'How many', false],
    ['A0425', 'Ground mileage, per statute mile', 'Distance', false],
    ['G0108', 'Diabetes training, per 30 minutes', 'Time', false],
    ['Q4100', 'Skin substitute, per square centimeter', 'Area used', true],
    ['J7999', 'Something, per vial', 'How many, or dose given', true],
  ])('%s: %s', (code, long, label, hasContainers) => {
    expect(askedFor(factsOf(code, long).unit)).toMatchObject({ label, hasContainers });
  });
});
