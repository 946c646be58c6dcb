// Runs in each test file's own process before anything of the app is imported.
import { afterAll } from "vitest";
import { useTestEnvironment } from "./test-environment.ts";

afterAll(await useTestEnvironment());
