// What a parameter schema of the fake takes, in the same form as the SDK's types.
import type { z } from "zod";
import type { Shape } from "./sdk-shapes.ts";

type Inner = z.core.$ZodTypes;

const leaf = (words: Set<string> | null = null): Shape => ({ keys: new Map(), words, free: false });

/** Throws on a kind of schema that it does not know, so that none is passed over. */
export function zodShape(schema: z.core.$ZodType): Shape {
  const { def } = (schema as Inner)._zod;
  switch (def.type) {
    case "object": {
      const keys: Shape["keys"] = new Map();
      for (const [name, value] of Object.entries(def.shape))
        keys.set(name, {
          required: value._zod.optin !== "optional",
          nullable: false,
          shape: zodShape(value),
        });
      return { keys, words: null, free: def.catchall?._zod.def.type !== "never" };
    }
    case "array":
      return zodShape(def.element);
    case "optional":
      return zodShape(def.innerType);
    case "pipe":
      // A preprocess ends in the schema that counts; a transform begins with it.
      return zodShape((def.in as Inner)._zod.def.type === "transform" ? def.out : def.in);
    case "record":
      return { ...leaf(), free: true };
    case "literal":
      return leaf(new Set(def.values.map(String)));
    case "enum":
      return leaf(new Set(Object.values(def.entries).map(String)));
    case "string":
      return leaf();
    default:
      throw new Error(`A parameter schema of type ${def.type}`);
  }
}
