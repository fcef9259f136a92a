import type { Calendar } from "../calendar/index.ts";
import { invariant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";

/** When a channel takes inquiries, and what becomes of those that come at other times. */
interface ChannelGate {
  readonly accepts: Calendar;
  readonly isLive: boolean;
  readonly takesVoicemail: boolean;
}

/** The gate of each channel, by channel index. */
export const channelGates = ({ policy, lexicon }: Load): readonly ChannelGate[] =>
  lexicon.words.channel.map((id) => {
    const channel = policy.form.channels[id];
    invariant(channel !== undefined, "a channel is one of the policy's");
    return {
      accepts: policy.calendars.get(channel.accepts),
      isLive: channel.live,
      takesVoicemail: channel.outOfHours === "voicemail",
    };
  });
