import { describe, expect, it } from 'vitest';
import { actionOf, allActions, isActionId, screenActions } from '../../../../src/core/actions/actions';

const idsOf = (actions: readonly { id: string }[]) => actions.map(({ id }) => id).join(' ');

describe('the actions', () => {
  // The palette, the settings and the list of keys show them so; of two that a coder gives one key, the first has it.
  it('stand in this order, whichever list has them', () => {
    const ids = [
      'copy copy-unit back history-back history-forward book-before book-after palette compare-add search',
      'units copy-claim add-to-worksheet way-new way-rented way-used ndc-crosswalk star pinned',
      'compare book build-code look-up-table worksheet check check-fix favorites changes data settings',
      'window print save-pdf keys manual help',
      'choose-all open order-up order-down move-to note pin remove undo',
    ];
    expect(idsOf(allActions)).toBe(ids.join(' '));
  });

  it('have an id each of their own', () => {
    expect(new Set(allActions.map(({ id }) => id)).size).toBe(allActions.length);
  });

  it('are known by their ids, and by nothing else', () => {
    expect(isActionId('copy-claim')).toBe(true);
    expect(isActionId('copy-everything')).toBe(false);
    expect(actionOf('copy-claim').label).toBe('Copy the claim text, as chosen last');
  });

  it('lead to the screens in the order of their buttons', () => {
    expect(idsOf(screenActions)).toBe(
      'compare book worksheet check favorites changes data settings manual help',
    );
  });
});
