/** A rule of a tool, as SARIF lists it. */
export interface SarifRule {
  readonly id: string;
  readonly meaning: string;
  readonly level: "error" | "warning" | "note";
}

/** One result at a place; line and column count from 1. */
export interface SarifResult {
  readonly rule: string;
  readonly level: SarifRule["level"];
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a SARIF log is made from. */
export interface SarifRun {
  readonly version: string;
  readonly rules: readonly SarifRule[];
  readonly results: readonly SarifResult[];
}

/** A log of one run in SARIF 2.1.0 (OASIS, 2020), which code hosts show beside the lines. */
export const sarifLog = ({ version, rules, results }: SarifRun): object => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "deskdrill", semanticVersion: version, rules: rules.map(ruleData) } },
      columnKind: "utf16CodeUnits",
      results: results.map((one) => ({
        ruleId: one.rule,
        ruleIndex: rules.findIndex(({ id }) => id === one.rule),
        level: one.level,
        message: { text: one.text },
        locations: [locationData(one)],
      })),
    },
  ],
});

const ruleData = ({ id, meaning, level }: SarifRule): object => ({
  id,
  shortDescription: { text: meaning },
  defaultConfiguration: { level },
});

const locationData = ({ file, line, column }: SarifResult): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column },
  },
});

/** A relative file as a relative reference; an absolute one as a file URI. */
function uriOf(file: string): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}
