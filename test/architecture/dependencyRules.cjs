/** Who may import whom: the table of src/README.md, as rules. */
const stages = {
  units: [],
  input: ["units"],
  calendar: ["units"],
  kernel: ["units"],
  policy: ["units", "input", "calendar"],
  ledger: ["units", "calendar", "policy"],
  workload: ["units", "input", "calendar", "kernel", "policy"],
  desk: ["units", "calendar", "kernel", "policy", "ledger", "workload"],
  experiment: ["units", "input", "kernel", "workload", "desk"],
  trainer: ["units", "input", "calendar", "kernel", "policy", "ledger", "workload", "desk"],
  html: ["units"],
  guide: ["units", "html", "calendar", "policy"],
  report: ["units", "html"],
};
const pure = Object.keys(stages);
const any = (names) => `(${names.join("|")})`;

const flow = Object.entries(stages).map(([stage, allowed]) => ({
  name: `${stage}-imports-only-what-it-may`,
  severity: "error",
  from: { path: `^src/${stage}/` },
  to: {
    path: "^src/",
    pathNot: `^src/${any([stage, ...allowed])}/`,
    ...(stage === "report" ? { dependencyTypesNot: ["type-only"] } : {}),
  },
}));

// A door of its own: through the index, every command would load faker.
const namesOfPeople = "^src/workload/requester\\.ts$";

const packagesOf = {
  "@cucumber/cucumber": "^src/acceptance/",
  "@cucumber/cucumber-expressions": "^src/acceptance/",
  "@cucumber/gherkin": "^src/acceptance/",
  "@cucumber/messages": "^src/acceptance/",
  "@faker-js/faker": "^src/workload/",
  bullmq: "^src/experiment/node/",
  "@viz-js/viz": "^src/guide/html/",
  commander: "^src/cli/",
  "csv-parse": "^src/workload/node/",
  "csv-stringify": "^src/report/",
  "fastest-levenshtein": "^src/input/",
  ink: "^src/trainer/ui/",
  ioredis: "^src/experiment/node/",
  react: "^src/trainer/ui/",
  seedrandom: "^src/kernel/",
  "ts-fsrs": "^src/trainer/",
  yaml: "^src/input/",
};

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    ...flow,
    {
      name: "stages-are-entered-by-their-index",
      severity: "error",
      from: { path: `^src/${any(pure)}/` },
      to: {
        path: "^src/([^/]+)/.+",
        pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$", "^src/[^/]+/node/", namesOfPeople],
      },
    },
    {
      name: "only-node-folders-touch-the-world",
      severity: "error",
      from: { path: `^src/${any(pure)}/`, pathNot: "^src/[^/]+/node/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-code-does-not-enter-node-folders",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/[^/]+/node/", "^src/(cli|acceptance)/"] },
      to: { path: "^src/[^/]+/node/" },
    },
    ...Object.entries(packagesOf).map(([name, folder]) => ({
      name: `${name}-only-in-its-place`,
      severity: "error",
      from: { path: "^src/", pathNot: folder },
      to: { path: `node_modules/${name}/` },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
