/** What became of the messages that customers left on voicemail while their channel was closed. */
export interface MessageCounts {
  left: number;
  calledBack: number;
  /** Elapsed time from the message until somebody called back, in milliseconds, summed. */
  waited: number;
  /** How the target for calling back was kept, where the policy has one; open: not called back, and not yet due. */
  met: number;
  missed: number;
  open: number;
}

/** The counts of no message. */
export const noMessages = (): MessageCounts => ({
  left: 0,
  calledBack: 0,
  waited: 0,
  met: 0,
  missed: 0,
  open: 0,
});
