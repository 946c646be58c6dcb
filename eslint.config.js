import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { boundaries } from "./tests/support/boundaries.js";

const sources = ["**/*.ts", "**/*.tsx"];
// What Express and Vite hand out is `any` by nature; elsewhere an `any` is a hole in the types.
const unsafe = ["argument", "assignment", "call", "member-access", "return"];

const core = [
  ...["no-constant-condition", "no-control-regex", "no-debugger", "no-dupe-else-if", "no-duplicate-case"],
  ...["no-empty", "no-empty-pattern", "no-fallthrough", "no-irregular-whitespace", "no-self-assign"],
  ...["no-unsafe-finally", "no-useless-escape", "no-eval", "no-new-func", "no-return-assign", "no-sequences"],
];

/** Amounts are whole minor units in a bigint: whatever makes or needs a fraction is a mistake here. */
const noFloats = (...more) => [
  "error",
  {
    selector: "CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat']",
    message: "Money is never a float: parse with the functions of domain/ledger/money.",
  },
  {
    selector: "MemberExpression[property.name=/^(toFixed|toPrecision)$/]",
    message: "Money is never a float: format with the functions of domain/ledger/money.",
  },
  {
    selector: "Literal[raw=/^[0-9]*\\.[0-9]/]",
    message: "Money has no fractions: count minor units or basis points.",
  },
  ...more,
];
const noNumbers = {
  selector: "CallExpression[callee.name='Number'], NewExpression[callee.name='Number']",
  message: "Money stays a bigint: a Number loses cents above 2^53.",
};

export default tseslint.config(
  {
    ignores: ["node_modules/", "build/", "public/", ".data/", ".cache/", "app/generated/", "test-results/"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: sources,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { boundaries } } },
    rules: {
      "house/boundaries": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      ...Object.fromEntries(core.map((rule) => [rule, "error"])),
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // Remix ends a request by throwing a Response.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            {
              from: "package",
              name: ["TypedResponse", "DataWithResponseInit"],
              package: "@remix-run/server-runtime",
            },
          ],
          allowThrowingUnknown: true,
        },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An asynchronous interface has members that happen to need no await, and members that need no `this`.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
      ...Object.fromEntries(unsafe.map((kind) => [`@typescript-eslint/no-unsafe-${kind}`, "error"])),
    },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["app/domain/ledger/**/*.ts", "app/domain/payout/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": noFloats(noNumbers) },
  },
  {
    // The processor's API counts in Numbers, which are exact up to its largest amount.
    files: [
      "app/services/payments/**/*.ts",
      "app/domain/{offer,deal}/**/*.ts",
      "app/components/**/money*.tsx",
    ],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": noFloats() },
  },
  {
    // Measurements and the test run report to the terminal.
    files: ["tests/**/*.ts", "**/*.test.ts", "**/*.test.tsx"],
    rules: { "no-console": "off" },
  },
);
