import { describe, expect, it } from 'vitest';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { createSession, type CheckAction, type CheckSession } from '../../../../src/core/check/session';
import { wholeList } from '../../../../src/core/check/view';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();

function open(text: string): CheckSession {
  const session = createSession(runToEnd(readListText(text)), world);
  runToEnd(session.run());
  return session;
}

const rowsOf = (session: CheckSession, view = wholeList) => session.rows(view, 0, 1_000);
const findingOf = (session: CheckSession, rule: string) => {
  for (const { at, findings } of rowsOf(session)) {
    const finding = findings.find((one) => one.rule === rule);
    if (finding) return { at, rule, message: finding.message };
  }
  throw new Error(`${rule} found nothing.`);
};
const does = (session: CheckSession, rule: string, note?: string): CheckAction => {
  const meant = findingOf(session, rule);
  return note === undefined ? { type: 'fix', ...meant } : { type: 'ignore', ...meant, note };
};

const list = 'J9312 JZ 4.5 units 01/15/2026\n\nE0260 RR KH 1 unit 01/20/2026\n\nJ0000 1 unit 01/15/2026';

describe('the overview of a checked list', () => {
  it('counts each line once, by its gravest finding', () => {
    const { lines, verdicts } = open(list).overview();
    expect(lines).toBe(3);
    expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(verdicts.error).toBe(2);
  });

  it('counts the rules by the lines on which they found something, and the fixes that wait', () => {
    expect(open(list).overview().rules).toContainEqual(
      expect.objectContaining({ rule: 'units-whole', lines: 1, fixes: 1 }) as unknown,
    );
  });

  it('tells once what was not looked at, and on how many lines', () => {
    const { unchecked, verdicts } = open('99213 1 unit 01/15/2026\n99214 1 unit 01/15/2026').overview();
    expect(unchecked[0]).toEqual({ what: 'CPT codes (licensed, not in CodeDesk)', lines: 2 });
    expect(verdicts).toMatchObject({ 'partly checked': 2, clean: 0 });
  });
});

describe('a view', () => {
  it('shows lines by verdict, by rule and in an order', () => {
    const session = open(list);
    expect(rowsOf(session, { ...wholeList, verdict: 'error' }).map(({ code }) => code)).toEqual([
      'J9312',
      'J0000',
    ]);
    expect(rowsOf(session, { ...wholeList, rule: 'code-unknown' }).map(({ code }) => code)).toEqual([
      'J0000',
    ]);
    expect(rowsOf(session, { ...wholeList, order: 'code' }).map(({ code }) => code)).toEqual([
      'E0260',
      'J0000',
      'J9312',
    ]);
    expect(rowsOf(session, { ...wholeList, order: 'gravest' }).at(-1)?.code).toBe('E0260');
  });

  it('gives the last of its lines for a place behind its end', () => {
    expect(open(list).row(wholeList, 99)).toMatchObject({ total: 3, row: { code: 'J0000' } });
    expect(open(list).row({ ...wholeList, rule: 'pair-edit' }, 0)).toEqual({ total: 0, row: null });
  });

  it('has the page of a code that is held, and none of one that is not', () => {
    const [known, , unknown] = rowsOf(open(list));
    expect(known?.ref).toEqual({ system: 'hcpcs', kind: 'procedure', code: 'J9312' });
    expect(unknown?.ref).toBeNull();
  });
});

describe('a fix', () => {
  it('is shown as a difference before it is applied', () => {
    const row = rowsOf(open(list))[0];
    expect(row?.findings.find(({ rule }) => rule === 'units-whole')?.fix).toEqual({
      field: 'Units',
      was: '4.5',
      becomes: '5',
    });
  });

  it('takes its finding away and tells what it changed', () => {
    const session = open(list);
    session.act(does(session, 'units-whole'));
    const row = rowsOf(session)[0];
    expect(row?.units).toBe('5');
    expect(row?.findings.map(({ rule }) => rule)).not.toContain('units-whole');
    expect(row?.mended).toEqual([{ field: 'Units', was: '4.5', becomes: '5' }]);
    expect(session.overview().mended).toBe(1);
  });

  it('is held against the other lines of its claim again', () => {
    const session = open('J9312 JZ 5 units 01/15/2026\nJ9312 JZ 4.5 units 01/15/2026');
    const before = rowsOf(session)[1]?.findings.find(({ rule }) => rule === 'line-twice')?.severity;
    session.act(does(session, 'units-whole'));
    const after = rowsOf(session)[1]?.findings.find(({ rule }) => rule === 'line-twice')?.severity;
    expect([before, after]).toEqual(['warning', 'error']);
  });

  it('moves no line while the view stays: what is highlighted does not jump away', () => {
    const session = open(list);
    const gravest = { ...wholeList, order: 'gravest' as const };
    const actions = [does(session, 'units-whole'), does(session, 'code-unknown', '')];
    const order = () => rowsOf(session, gravest).map(({ line }) => line);
    const before = order();
    for (const action of actions) session.act(action);
    expect(order()).toEqual(before);
    rowsOf(session);
    expect(order()).not.toEqual(before);
  });

  it('of a rule can be applied on all lines at once', () => {
    const session = open('J9312 JZ 4.5 units 01/15/2026\n\nJ1745 JZ 9.2 units 01/16/2026');
    session.act({ type: 'fix all', rule: 'units-whole' });
    expect(rowsOf(session).map(({ units }) => units)).toEqual(['5', '10']);
  });

  it('can be taken back', () => {
    const session = open(list);
    session.act(does(session, 'units-whole'));
    session.act({ type: 'restore', at: 0 });
    expect(rowsOf(session)).toEqual(rowsOf(open(list)));
  });

  it('that is no longer there changes nothing', () => {
    const session = open(list);
    const action = does(session, 'units-whole');
    session.act(action);
    const once = rowsOf(session);
    session.act(action);
    expect(rowsOf(session)).toEqual(once);
  });
});

describe('what is ignored', () => {
  it('stays on the line with its note, and is not called clean', () => {
    const session = open('J0000 1 unit 01/15/2026');
    session.act(does(session, 'code-unknown', 'new in July'));
    const [row] = rowsOf(session);
    expect(row?.findings).toMatchObject([{ rule: 'code-unknown', ignored: 'new in July' }]);
    expect(row?.verdict).toBe('ignored');
    expect(session.overview().verdicts).toMatchObject({ error: 0, ignored: 1, clean: 0 });
  });
});

describe('the list written back', () => {
  it('has its own columns in their order, with verdicts, fixes and notes behind them', () => {
    const session = open('Units,Code,Mod,DOS\n4.5,J9312,JZ,01/15/2026\n1,J0000,,01/15/2026');
    session.act(does(session, 'units-whole'));
    session.act(does(session, 'code-unknown', '=note'));
    const [head, first, second] = session
      .text('\t')
      .split('\r\n')
      .map((row) => row.split('\t'));
    expect(head).toEqual(['Units', 'Code', 'Modifiers', 'From', 'Verdict', 'Findings', 'Not checked']);
    expect(first?.slice(0, 4)).toEqual(['5', 'J9312', 'JZ', '2026-01-15']);
    expect(first?.[5]).toContain('changed: Units 4.5 to 5.');
    expect(second?.[4]).toBe('ignored');
    expect(second?.[5]).toBe('ignored: No release held has J0000. (=note)');
  });
});

describe('nothing about a person', () => {
  it('is in anything that the window gets, whatever is done', () => {
    const planted = /QUENTINA|PLANTEDNAME|123-45-6789|SMITH|HIDDEN/i;
    const session = open(
      [
        'Patient Name,SSN,Claim ID,Code,Mod,DOS,Units,Dx 1,Notes',
        'PLANTEDNAME QUENTINA,123-45-6789,SMITH1,J9312,JZ,01/15/2026,4.5,C85.90,12 HIDDEN LANE',
        'SMITH,123-45-6789,SMITH2,SMITH,SMITH,SMITH,SMITH,SMITH,SMITH',
      ].join('\n'),
    );
    session.act(does(session, 'units-whole'));
    session.act({ type: 'fix all', rule: 'modifier-order' });
    const all = [
      session.overview(),
      rowsOf(session),
      session.row(wholeList, 1),
      session.text(','),
      session.text('\t'),
    ];
    expect(rowsOf(session)).toHaveLength(2);
    expect(JSON.stringify(all)).not.toMatch(planted);
  });
});
