import type { ScreenName } from './actions';

const everywhere = '{back} back   {keys} keys';
const printed = `{print} print   ${everywhere}`;

/**
 * The keys that a screen is worked with most, as its foot tells them: `{id}` stands for the key of an action. What the screen itself has
 * a legend for is not told twice.
 */
export const screenHints: Record<ScreenName, string> = {
  lookup: `↑↓ move   {copy} copy   {copy-unit} copy with unit   → open   ${everywhere}`,
  compare: printed,
  book: `↑↓ move   → unfold   ← fold   ${everywhere}`,
  worksheet: `{copy-claim} copy all   ${printed}`,
  check: `↑↓ move   {check-fix} apply the fix   ${printed}`,
  favorites: `{undo} undo   ${everywhere}`,
  changes: printed,
  data: everywhere,
  settings: everywhere,
  manual: printed,
  help: everywhere,
};
