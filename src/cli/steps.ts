import { allSteps } from "../acceptance/allSteps.ts";
import { parameterTypesOf, type ParameterType } from "../acceptance/parameterTypes.ts";
import { stepGroups, type StepEntry, type StepGroup } from "../acceptance/vocabulary.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import type { Paint } from "../report/index.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { line, paintedLines, type Line } from "./lines.ts";

export interface StepsOptions {
  /** The policy whose words the steps may use; without it they are only named. */
  readonly policy?: string;
  readonly json?: boolean;
  readonly md?: boolean;
}

/** `deskdrill steps`: every step that features may use, with a scenario in which it stands. */
export async function stepsCommand({ policy, json, md }: StepsOptions, paint: Paint): Promise<number> {
  if (json === true && md === true) throw new UsageError("--json and --md: choose one of them");
  const words = policy === undefined ? [] : parameterTypesOf(valueOf(await readPolicy(policy)));
  const text =
    json === true
      ? `${JSON.stringify(stepsData(words), undefined, 2)}\n`
      : md === true
        ? markdown(words)
        : paintedLines(stepsLines(words), paint);
  process.stdout.write(text);
  return exitCode.held;
}

const titles: Readonly<Record<StepGroup, string>> = {
  decisions: "What the policy says about an inquiry",
  life: "What happens to a ticket",
  outcomes: "What becomes of a simulated load",
  training: "Who passes, and what can be practised",
  guide: "What the support guide says",
};

const inGroups = stepGroups.map((group) => ({
  title: titles[group],
  steps: allSteps.filter((step) => step.group === group),
}));

const spoken = ({ keyword, text }: StepEntry): string => `${keyword} ${text}`;

const wordsText = ({ words, form }: ParameterType): string =>
  words === undefined
    ? `such as ${form ?? "any"}`
    : words.length === 0
      ? "none in this policy"
      : words.join(", ");

function stepsLines(words: readonly ParameterType[]): readonly Line[] {
  return [
    ...inGroups.flatMap(({ title, steps }) => [
      line(title, "strong"),
      ...steps.flatMap((step) => [
        line(""),
        line(`  ${spoken(step)}`, "good"),
        ...step.example.lines.map((said) => line(`      ${said}`, "faint")),
        ...otherPolicy(step).map((text) => line(`      ${text}`, "faint")),
      ]),
      line(""),
    ]),
    ...(words.length === 0
      ? [line("Words in braces are those of a policy: --policy FILE lists them.", "faint")]
      : [line("Words", "strong"), ...words.map((kind) => line(`  {${kind.name}}  ${wordsText(kind)}`))]),
  ];
}

/** Where an example is about another policy than the usual one. */
const otherPolicy = ({ example: { under } }: StepEntry): readonly string[] =>
  under === "saas-standard" ? [] : [`(under ${under})`];

function markdown(words: readonly ParameterType[]): string {
  const groups = inGroups.flatMap(({ title, steps }) => [
    `## ${title}`,
    ...steps.flatMap((step) => [
      `### ${spoken(step)}`,
      ["```gherkin", ...step.example.lines, "```"].join("\n"),
      ...otherPolicy(step),
    ]),
  ]);
  const listed = words.map((kind) => `- \`{${kind.name}}\`: ${wordsText(kind)}`);
  const tail = listed.length === 0 ? [] : ["## Words", listed.join("\n")];
  return `${["# Steps", ...groups, ...tail].join("\n\n")}\n`;
}

const stepsData = (words: readonly ParameterType[]): object => ({
  schema: "deskdrill.steps/1",
  steps: allSteps.map(({ keyword, group, text, example }) => ({ keyword, group, text, example })),
  words: words.map(({ name, words: known, form }) => ({ name, words: known ?? null, form: form ?? null })),
});
