/**
 * The order in which questions are answered: rows before all else that was asked with them or waits, since they are what the coder
 * looks at; of several searches that wait only the last; everything else in its order.
 * @param answer answers a question at its turn
 * @param isSearch whether a question is one for rows
 * @param nextTurn calls `takeTurn` as soon as what has arrived meanwhile is known
 */
export function createRowsFirst<Question>(
  answer: (question: Question) => void,
  isSearch: (question: Question) => boolean,
  nextTurn: () => void,
): { ask: (question: Question) => void; takeTurn: () => void } {
  let search: Question | null = null;
  const others: Question[] = [];
  return {
    ask(question) {
      if (isSearch(question)) search = question;
      else others.push(question);
      nextTurn();
    },
    takeTurn() {
      const next = search ?? others.shift();
      if (next === search) search = null;
      if (next !== undefined && next !== null) answer(next);
    },
  };
}
