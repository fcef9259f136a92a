import { z } from "zod";
import { instant, instantOf, iso, oneLine } from "../units/index.ts";
import { modes, type SessionEvent } from "./sessionEvent.ts";
import type { StoredEvent } from "./store.ts";
import { actions } from "./trainingCase.ts";

const at = z.int().nonnegative();
const item = z.int().nonnegative();

const answer = z.strictObject({
  category: z.string(),
  impact: z.string(),
  urgency: z.string(),
  priority: z.string(),
  route: z.string(),
  action: z.enum(actions),
  escalate: z.string(),
  confidence: z.number().min(0.5).max(1),
});

const toInstant = z.int().transform(instant);
const shift = z.strictObject({
  load: z.strictObject({ file: z.string(), text: z.string() }),
  line: z.string(),
  from: toInstant,
  until: toInstant,
});

const started = z
  .strictObject({
    at,
    type: z.literal("sessionStarted"),
    mode: z.enum(modes),
    seed: z.string(),
    items: z.int().nonnegative(),
    focus: z.string().optional(),
    policyHash: z.string(),
    starts: toInstant,
    shift: shift.optional(),
  })
  .refine((event) => (event.mode === "shift") === (event.shift !== undefined), {
    path: ["shift"],
    message: "expected the terms of a shift for a shift and for nothing else",
  })
  .transform(({ shift: terms, ...event }) => ({
    ...event,
    focus: event.focus,
    ...(terms === undefined ? {} : { shift: terms }),
  }));

const feedback = {
  at,
  type: z.literal("feedbackGiven"),
  clear: z.number(),
  realistic: z.number(),
  remark: z.string(),
};

/** An event as a line or a row of a store holds it. */
export const sessionEventSchema = z.discriminatedUnion("type", [
  started,
  z.strictObject({ at, type: z.literal("caseShown"), item, caseId: z.string() }),
  z.strictObject({ at, type: z.literal("hintTaken"), item, fact: z.string() }),
  z.strictObject({ at, type: z.literal("answered"), item, answer }),
  z.strictObject({ at, type: z.literal("answerTakenBack"), item }),
  z.strictObject({ at, type: z.literal("disputed"), item, clause: z.string(), reason: z.string() }),
  z.strictObject({ at, type: z.literal("bookmarked"), item }),
  z.strictObject({ at, type: z.literal("speedChanged"), speed: z.number() }),
  z.strictObject({ at, type: z.literal("paused") }),
  z.strictObject({ at, type: z.literal("resumed") }),
  z.strictObject(feedback),
  z.strictObject({ at, type: z.literal("sessionEnded"), how: z.enum(["finished", "quit"]) }),
]) satisfies z.ZodType<SessionEvent>;

/** Whether a text can name a trainee: one line of 1 to 100 characters without control characters. */
export const isTraineeName = (text: string): boolean =>
  text !== "" && text.length <= 100 && text.isWellFormed() && text === oneLine(text, Infinity);

const wall = z.string().transform((text, context) => {
  const found = instantOf(text);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "expected a time such as 2026-03-02T09:00:00Z" });
  return z.NEVER;
});

/** What a line of an export is. */
export const eventLineForm = "deskdrill.event/1";

/** A line of an export. */
export const storedEventSchema = z
  .strictObject({
    schema: z.literal(eventLineForm),
    session: z.uuid("expected a UUID"),
    trainee: z.string().refine(isTraineeName, "expected a name: one line of at most 100 characters"),
    n: z.int().positive(),
    wall,
    event: sessionEventSchema,
  })
  .refine(({ n, event }) => (n === 1) === (event.type === "sessionStarted"), {
    path: ["n"],
    message: "expected 1 for sessionStarted and for nothing else",
  })
  .transform(({ session, trainee, n, wall: said, event }): StoredEvent => ({
    session,
    trainee,
    n,
    wall: said,
    event,
  }));

/** An event as one line of JSON without the line feed; the same content is always the same text. */
export function eventLine({ session, trainee, n, wall: said, event }: StoredEvent): string {
  const ordered = sessionEventSchema.parse(event);
  return JSON.stringify({ schema: eventLineForm, session, trainee, n, wall: iso(said), event: ordered });
}
