import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const clock = "The simulated clock is the only clock below cli and */node/.";

const banned = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "TSEnumDeclaration", message: "A union of literals says the same without code." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
];

export default defineConfig(
  { ignores: ["dist/**", "reports/**", "node_modules/**"] },
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ["test/tsconfig.json"], tsconfigRootDir: process.cwd() } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/strict-boolean-expressions": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-syntax": ["error", ...banned],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Draw from a named stream." },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/**/node/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Draw from a named stream." },
        { object: "Date", property: "now", message: clock },
        { object: "performance", property: "now", message: clock },
        { object: "Temporal", property: "Now", message: clock },
      ],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 45, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 5],
      complexity: ["error", { max: 12, variant: "modified" }],
      "max-depth": ["error", 3],
      "no-param-reassign": "error",
    },
  },
  {
    files: ["src/cli/**/*.ts", "src/**/node/**/*.ts"],
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
);
