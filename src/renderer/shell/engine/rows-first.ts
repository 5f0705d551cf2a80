/**
 * The order in which questions are answered: rows before all else that was asked with them or waits, since they are what the coder
 * looks at; of several searches that wait only the last; everything else in its order, less what a later question has overtaken.
 * @param answer answers a question at its turn
 * @param isSearch whether a question is one for rows
 * @param isOvertaken whether nobody waits any more for an answer to the first, because the second was asked
 * @param nextTurn calls `takeTurn` as soon as what has arrived meanwhile is known
 */
export function createRowsFirst<Question>(
  answer: (question: Question) => void,
  isSearch: (question: Question) => boolean,
  isOvertaken: (waiting: Question, by: Question) => boolean,
  nextTurn: () => void,
): { ask: (question: Question) => void; takeTurn: () => void } {
  let search: Question | null = null;
  let others: Question[] = [];
  return {
    ask(question) {
      if (isSearch(question)) search = question;
      else others = [...others.filter((waiting) => !isOvertaken(waiting, question)), question];
      nextTurn();
    },
    takeTurn() {
      const next = search ?? others.shift();
      if (next === search) search = null;
      if (next !== undefined && next !== null) answer(next);
    },
  };
}
