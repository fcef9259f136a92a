import { expect, test } from "vitest";
import { judgedRows } from "../../src/cli/trainRows.ts";
import { trainingOf } from "../../src/cli/trainContext.ts";
import type { SessionEvent } from "../../src/trainer/sessionEvent.ts";
import { oracle } from "../../src/trainer/players.ts";
import { playedBy, playSession } from "../../src/trainer/session/drive.ts";
import { startWith, trained } from "./trainFolder.ts";

const training = await trainingOf({ policy: trained });

test("a session is judged under the edition that it was trained in, and under no other", () => {
  const { policy, source, edition } = training;
  const played = (policyHash: string): readonly SessionEvent[] =>
    playSession(
      source,
      startWith(policyHash, { items: 2 }),
      playedBy((one) => oracle(one, { policy, usual: "low" })),
    ).events;
  expect(judgedRows(training)(played(edition))).toHaveLength(2);
  expect(judgedRows(training)(played("another"))).toEqual([]);
});
