import type { ReactNode } from 'react';

/** One part of the window with its states beside each other. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section data-part={name} aria-label={name}>
      <h2>{name}</h2>
      <div className="states">{children}</div>
    </section>
  );
}

type StateProps = {
  name: string;
  /** Beside which state this one must look different: the words are the same, so only the look can tell. */
  unlike?: string;
  children: ReactNode;
};

/** A part in one state. The label stands outside of what is compared. */
export function State({ name, unlike, children }: StateProps) {
  return (
    <div className="state">
      <p>{name}</p>
      <div data-state={name} data-unlike={unlike}>
        {children}
      </div>
    </div>
  );
}
