/** A run whose replications are made elsewhere or kept: a name that no other run has, and the text that it is made from. */
export interface RunJob {
  readonly name: string;
  readonly text: string;
}

/** Those who make replications of any run, somewhere else. */
export interface Makers {
  /** How many replications to ask for ahead, so that none of them has to wait. */
  readonly ahead: number;
  /** The text of the record of replication `index`. Rejects when it cannot be made. */
  make(job: RunJob, index: number): Promise<string>;
  /** What is not made by then is not made any more. */
  close(): Promise<void>;
}
