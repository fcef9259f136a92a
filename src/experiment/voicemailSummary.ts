import { channelGates } from "../desk/index.ts";
import { elapsed, inMinutes } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Replication } from "./replicate.ts";
import { estimate, estimateShare, type Estimate } from "./share.ts";

/** What became of the messages on voicemail. */
export interface VoicemailSummary {
  readonly left: number;
  readonly calledBack: number;
  /** Minutes from the message until somebody called back. */
  readonly wait: Estimate;
  /** The share called back in time, where the policy has a target for it. */
  readonly inTime: Estimate;
}

/** Whether a channel of the policy takes messages while it is closed. */
export const takesMessages = (load: Load): boolean =>
  channelGates(load).some(({ takesVoicemail }) => takesVoicemail);

/** Messages and calls back of all replications; undefined where no channel takes messages. */
export function voicemailSummary(
  load: Load,
  replications: readonly Replication[],
): VoicemailSummary | undefined {
  if (!takesMessages(load)) return undefined;
  const messages = replications.map(({ measures }) => measures.messages);
  const calledBack = messages.map((one) => one.calledBack);
  return {
    left: total(messages.map(({ left }) => left)),
    calledBack: total(calledBack),
    wait: estimate(
      messages.map(({ waited }) => inMinutes(elapsed(waited))),
      calledBack,
    ),
    inTime: estimateShare(
      messages.map(({ met }) => met),
      messages.map(({ met, missed }) => met + missed),
    ),
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
