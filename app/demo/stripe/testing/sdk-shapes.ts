// What the installed SDK's own type definitions say about parameters and answers, read with TypeScript's compiler.
import path from "node:path";
import ts from "typescript";
import { root } from "#app/start/project.ts";

/** A type as far as a name-by-name comparison needs it. */
export interface Shape {
  /** Property by name; empty where the value is a text, a number or anything goes. */
  keys: Map<string, { required: boolean; nullable: boolean; shape: Shape }>;
  /** The texts that are allowed, where only some are. */
  words: Set<string> | null;
  /** A hash with names of one's own, such as metadata. */
  free: boolean;
}

const NOTHING: Shape = { keys: new Map(), words: null, free: false };

function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

const isEmpty = (type: ts.Type) => (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;

const isText = (type: ts.IntersectionType) =>
  type.types.some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0);

const LEAVES = new Set(["Date", "Decimal", "Uint8Array"]);

/** An object, or the objects in a list; null for texts, numbers and dates. */
function objectOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | null {
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (element) return partsOf(element).find((part) => objectOf(checker, part)) ?? null;
  // An open list of words ends in `string & {}`.
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0 || (type.isIntersection() && !isText(type));
  // TypeScript's word for an unnamed type is no symbol at all, whatever its declaration says.
  const name = (type.symbol as ts.Symbol | undefined)?.name;
  return isObject && !LEAVES.has(name ?? "") ? type : null;
}

function wordsOf(checker: ts.TypeChecker, type: ts.Type): Set<string> | null {
  const texts = partsOf(type).flatMap((part) => {
    const [element] = checker.isArrayType(part) ? checker.getTypeArguments(part as ts.TypeReference) : [];
    return element ? partsOf(element) : [part];
  });
  const known = texts.filter((part) => !isEmpty(part));
  const literal = known.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return literal.length > 0 && literal.length === known.length ? new Set(literal) : null;
}

function shapeOf(checker: ts.TypeChecker, type: ts.Type): Shape {
  const words = wordsOf(checker, type);
  const objects = partsOf(type).flatMap((part) => objectOf(checker, part) ?? []);
  if (objects.length === 0) return { ...NOTHING, words };
  const keys: Shape["keys"] = new Map();
  for (const object of objects)
    for (const property of checker.getPropertiesOfType(object)) {
      const of = checker.getTypeOfSymbol(property);
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      keys.set(property.name, {
        required: !optional && !partsOf(of).some((part) => (part.flags & ts.TypeFlags.Undefined) !== 0),
        nullable: partsOf(of).some((part) => (part.flags & ts.TypeFlags.Null) !== 0),
        // Only where somebody looks: answers hold answers without an end.
        get shape() {
          return shapeOf(checker, of);
        },
      });
    }
  const free = objects.some((object) => checker.getIndexInfosOfType(object).length > 0);
  return { keys, words, free };
}

/** The shapes of types of the `Stripe` namespace, by name such as `Checkout.SessionCreateParams`. Throws on an unknown one. */
export function sdkShapes(names: readonly string[]): Map<string, Shape> {
  const file = path.join(root, "app/demo/stripe/testing/asked-types.ts");
  const text = [
    'import type Stripe from "stripe";',
    ...names.map((name, at) => `export type T${at} = Stripe.${name};`),
  ].join("\n");
  const options: ts.CompilerOptions = {
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ target: ts.ScriptTarget.ES2023, strict: true, skipLibCheck: true, noEmit: true, types: ["node"] },
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : read(name, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  if (!source) throw new Error("TypeScript did not read the question");
  const wrong = program.getSemanticDiagnostics(source);
  if (wrong.length > 0)
    throw new Error(wrong.map(({ messageText }) => JSON.stringify(messageText)).join("\n"));
  const types = source.statements.filter(ts.isTypeAliasDeclaration);
  return new Map(
    names.map((name, at) => [name, shapeOf(checker, checker.getTypeAtLocation(types[at] ?? source))]),
  );
}
