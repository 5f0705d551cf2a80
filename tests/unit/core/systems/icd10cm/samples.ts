/** A line of an order file, made up: number, code, flag, titles. */
export const orderLine = (
  order: number,
  code: string,
  billable: boolean,
  long: string,
  short = long,
): string =>
  [
    String(order).padStart(5, '0'),
    code.padEnd(7),
    billable ? '1' : '0',
    `${short.slice(0, 60).padEnd(60)} ${long}`,
  ].join(' ');

/** A line of an addenda: action, flag, code, titles. */
export const addendaLine = (action: string, code: string, billable: boolean, long: string): string =>
  `${`${action}:`.padEnd(13)}${billable ? '1' : '0'} ${code.padEnd(7)} ${long.slice(0, 60).padEnd(60)} ${long}`;

const encounters: readonly (readonly [string, string])[] = [
  ['A', 'initial encounter'],
  ['D', 'subsequent encounter'],
  ['S', 'sequela'],
];

/** Codes of a made-up book: one header, its sides, and their visits. */
export function sampleBook(): string {
  const lines: [string, boolean, string][] = [
    ['I10', true, 'High pressure'],
    ['T91', false, 'Twist of toe'],
    ['T911', false, 'Twist of great toe'],
    ...(['right', 'left', 'unspecified'] as const).flatMap((side, at): [string, boolean, string][] => {
      const code = `T911${['1', '2', '9'][at] ?? ''}`;
      return [
        [code, false, `Twist of ${side} great toe`],
        ...encounters.map(([letter, visit]): [string, boolean, string] => [
          `${code}X${letter}`,
          true,
          `Twist of ${side} great toe, ${visit}`,
        ]),
      ];
    }),
    ['T912A', false, 'Twist of nail'],
    ...encounters.map(([letter, visit]): [string, boolean, string] => [
      `T912A${letter}`.padEnd(7, 'A').slice(0, 6),
      true,
      `Twist of nail, ${visit}`,
    ]),
    ['QA0', false, 'A new category'],
    ['QA01', true, 'A  new code with two blanks'],
  ];
  return (
    lines.map(([code, billable, long], at) => orderLine(at + 1, code, billable, long)).join('\r\n') + '\r\n'
  );
}
