import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  optimizeDeps: { exclude: ["@node-rs/argon2", "sharp"] },
  build: {
    sourcemap: false,
    // Public pages may weigh 90 kB of script, and React and Remix alone are 73 of them: Terser makes that 4 % less.
    // The server's own build is not minified, so that its stack traces can be read.
    minify: isSsrBuild ? false : "terser",
    terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
    // Every browser that runs our modules preloads them by itself.
    modulePreload: { polyfill: false },
  },
}));
