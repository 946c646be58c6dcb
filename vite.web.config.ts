import { defineConfig } from "vite";

/**
 * The web process in one file, built after the pages. Run from its sources it would carry a compiler in memory: a
 * hundred megabytes of the three hundred that it may take.
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: "app/http/serve.ts",
    outDir: "build/server",
    // The compiled pages stand there already.
    emptyOutDir: false,
    target: "node20",
    rollupOptions: { output: { entryFileNames: "serve.js" } },
  },
});
