import type { PrismaPg } from "@prisma/adapter-pg";
import { requestContext } from "./request-context.server.ts";

/** Methods of a connection or transaction that send one SQL statement each. */
const STATEMENT_METHODS = new Set(["queryRaw", "executeRaw"]);

function counted<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, property) {
      const value: unknown = Reflect.get(object, property, object);
      if (typeof value !== "function") return value;
      if (typeof property === "string" && STATEMENT_METHODS.has(property)) {
        return (...args: unknown[]): unknown => {
          const context = requestContext.getStore();
          if (context) context.statements += 1;
          return Reflect.apply(value, object, args);
        };
      }
      if (property === "connect" || property === "startTransaction") {
        return async (...args: unknown[]) => counted((await Reflect.apply(value, object, args)) as object);
      }
      return value.bind(object) as unknown;
    },
  });
}

/** Wraps a driver adapter so that every SQL statement is counted in the current request's context. */
export function countingStatements(adapter: PrismaPg): PrismaPg {
  return counted(adapter);
}
