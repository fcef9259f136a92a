import { expect, test } from "vitest";
import { channelGates } from "../../src/desk/channelGate.ts";
import { at, loadWith } from "./script.ts";

test("a channel is open while the policy accepts inquiries there, and says who is on the line", () => {
  const load = loadWith();
  const gates = channelGates(load).map(({ accepts, isLive, takesVoicemail }) => ({
    hours: [accepts.openAt(at("mon 10:00")), accepts.openAt(at("sun 10:00"))],
    isLive,
    takesVoicemail,
  }));
  const [always, office] = [
    [true, true],
    [true, false],
  ];
  expect(Object.fromEntries(load.lexicon.words.channel.map((id, index) => [id, gates[index]]))).toEqual({
    email: { hours: always, isLive: false, takesVoicemail: false },
    phone: { hours: always, isLive: true, takesVoicemail: false },
    chat: { hours: always, isLive: true, takesVoicemail: false },
    hotline: { hours: office, isLive: true, takesVoicemail: true },
    counter: { hours: office, isLive: true, takesVoicemail: false },
  });
});
