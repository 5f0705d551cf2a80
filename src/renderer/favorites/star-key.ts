/*
 * What Ctrl+D means is the business of the screen in front: a key must never work on a code that cannot be seen. The
 * search page has its code; the favorites screen offers what the key does to its highlighted row.
 */

type TakeStar = () => void;

let offered: TakeStar | null = null;

/** Says what the star's key does while a row is highlighted. Returns the function that takes it back. */
export function offerTakeStar(takeStar: TakeStar): () => void {
  offered = takeStar;
  return () => {
    if (offered === takeStar) offered = null;
  };
}

/** Returns false where no row is highlighted. */
export function runTakeStar(): boolean {
  offered?.();
  return offered !== null;
}
