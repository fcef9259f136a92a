import { inSeconds, iso, type Duration, type Instant } from "../units/index.ts";
import type { JudgedAnswer, JudgedSession } from "./progress/judgedSession.ts";

/** Where statements come from, and how they are told apart. */
export interface XapiOrigin {
  /** An IRL of the organisation, "https://support.example.org": accounts and activities are named under it. */
  readonly home: string;
  /** "deskdrill 1.2.0". */
  readonly platform: string;
  /** A UUID that is the same for the same text (version 5 of RFC 9562). */
  readonly uuidOf: (text: string) => string;
}

/** Whether an exam was passed, and with how many points of 100. */
export interface ExamOutcome {
  readonly isPassed: boolean;
  readonly points: number;
  /** When it ended. */
  readonly wall: Instant;
}

/** An xAPI 1.0.3 statement. */
export interface XapiStatement {
  readonly id: string;
  readonly actor: object;
  readonly verb: object;
  readonly object: object;
  readonly result: object;
  readonly timestamp: string;
  readonly context: object;
}

/** What a session was, for a learning record store: "answered" for each case, and "passed" or "failed" for an exam. */
export function xapiStatements(
  session: JudgedSession,
  outcome: ExamOutcome | undefined,
  origin: XapiOrigin,
): readonly XapiStatement[] {
  const answered = session.answers.map((answer) => answeredStatement(session, answer, origin));
  return outcome === undefined ? answered : [...answered, examStatement(session, outcome, origin)];
}

/** Statements as JSON lines, each with its line feed. */
export const xapiLines = (statements: readonly XapiStatement[]): string =>
  statements.map((one) => `${JSON.stringify(one)}\n`).join("");

function answeredStatement(session: JudgedSession, one: JudgedAnswer, origin: XapiOrigin): XapiStatement {
  const { verdict, answer, took, wall } = one;
  return statement(session, origin, {
    verb: verbs.answered,
    object: activity(caseIri(session, one, origin), "question", one.case.text.subject ?? one.case.id),
    result: {
      ...resultOf(Object.values(verdict.right).every(Boolean), verdict.points),
      response: JSON.stringify(answer),
      duration: isoDuration(took),
    },
    timestamp: iso(wall),
    context: { contextActivities: { parent: [sessionActivity(session, origin)] } },
  });
}

function examStatement(
  session: JudgedSession,
  { isPassed, points, wall }: ExamOutcome,
  origin: XapiOrigin,
): XapiStatement {
  return statement(session, origin, {
    verb: isPassed ? verbs.passed : verbs.failed,
    object: sessionActivity(session, origin),
    result: resultOf(isPassed, points),
    timestamp: iso(wall),
    context: {},
  });
}

function statement(
  { session, trainee, started }: JudgedSession,
  { home, platform, uuidOf }: XapiOrigin,
  { context, ...own }: Omit<XapiStatement, "id" | "actor">,
): XapiStatement {
  const content = {
    actor: { objectType: "Agent", account: { homePage: home, name: trainee } },
    ...own,
    context: {
      registration: session,
      platform,
      ...context,
      extensions: { [`${home}/xapi/policy`]: started.policyHash, [`${home}/xapi/seed`]: started.seed },
    },
  };
  return { id: uuidOf(JSON.stringify(content)), ...content };
}

const verbOf = (name: string): object => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { "en-US": name },
});
const verbs = { answered: verbOf("answered"), passed: verbOf("passed"), failed: verbOf("failed") } as const;

const resultOf = (success: boolean, points: number): object => ({
  score: { scaled: points / 100, raw: points, min: 0, max: 100 },
  success,
  completion: true,
});

const activity = (id: string, kind: "question" | "assessment", name: string): object => ({
  objectType: "Activity",
  id,
  definition: { type: `http://adlnet.gov/expapi/activities/${kind}`, name: { "en-US": name } },
});

const caseIri = ({ started }: JudgedSession, { case: { id } }: JudgedAnswer, { home }: XapiOrigin): string =>
  `${home}/cases/${iriPart(started.policyHash)}/${iriPart(id)}`;

const sessionActivity = ({ started }: JudgedSession, { home }: XapiOrigin): object =>
  activity(
    `${home}/${started.mode}/${iriPart(started.policyHash)}/${iriPart(started.seed)}`,
    "assessment",
    `${started.mode} ${started.seed}`,
  );

const iriPart = (text: string): string => encodeURIComponent(text.toWellFormed());

/** ISO 8601 with hundredths of a second, which is as fine as xAPI compares. */
const isoDuration = (span: Duration): string => `PT${Number(inSeconds(span).toFixed(2))}S`;
