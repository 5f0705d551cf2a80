import { describe, expect, it } from 'vitest';
import { lostAttributes } from '../../../../../src/core/systems/hcpcs/catalog/attributes';
import { parseCatalog } from '../../../../../src/core/systems/hcpcs/catalog/catalog';

/** What a row of the catalog loses of a descriptor; the descriptors are made up. */
const lost = (row: string, descriptor: string): string[] => {
  const text = `family: Any\ncategory: Equipment\nE9999 | ${row} | each`;
  const [record] = parseCatalog([{ name: 'a.txt', text }]).release.records;
  if (!record) throw new Error('the row is malformed');
  return lostAttributes(record, descriptor);
};

describe('what chooses a code among its siblings', () => {
  it.each([
    ['cushion | foam', 'Cushion, replacement only', 'replacement only'],
    ['gauze |', 'Gauze, sterile, each', 'sterile'],
    ['gauze | sterile', 'Gauze, non-sterile, each', 'non-sterile'],
    ['inhaled drug |', 'Drug, inhalation solution, compounded product', 'compounded'],
    ['inhaled drug | compounded', 'Drug, FDA-approved, non-compounded', 'non-compounded'],
    ['leg brace |', 'Leg brace, right', 'right'],
    ['leg brace | right', 'Leg brace, left', 'left'],
    ['hearing aid |', 'Hearing aid, bilateral', 'bilateral'],
    ['bed | high sides', 'Pediatric bed, high sides', 'pediatric'],
    ['hand brace |', 'Hand brace, prefabricated, off-the-shelf', 'off the shelf'],
    ['hand brace | custom fitted', 'Hand brace, custom-fabricated', 'custom fabricated'],
    ['tray |', 'Tray for wheelchair', 'wheelchair'],
    ['electrode |', 'Electrode, disposable', 'disposable'],
    ['canister | disposable', 'Canister, non-disposable', 'reusable'],
    ['walker | folding', 'Walker, heavy duty, folding', 'heavy duty'],
    ['bed | up to 350 pounds', 'Bed, weight capacity 351 to 600 pounds', '351 pounds'],
    ['dressing | up to 16 sq in', 'Dressing, more than 48 sq. in.', '48 sq. in'],
    ['vaccine visit |', 'Visit, 12 years and older', '12 years and older'],
  ])('%s: %s loses %s', (row, descriptor, name) => expect(lost(row, descriptor)).toContain(name));

  it.each([
    ['walker | bariatric', 'Walker, heavy duty'],
    ['canister | not disposable', 'Canister, non-disposable'],
    ['both hearing aids |', 'Hearing aids, bilateral'],
    ['heart function 40% or less |', 'Left ventricular ejection fraction 40% or less'],
    ['leg brace | either side', 'Leg brace, right or left'],
    ['bed | 351 to 600 pounds', 'Bed, 351 to 600 lbs.'],
    ['cover | replacement', 'Cover, replacement only'],
  ])('%s says all of: %s', (row, descriptor) => expect(lost(row, descriptor)).toEqual([]));
});
