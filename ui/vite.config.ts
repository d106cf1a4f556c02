import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [root] } },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "safari17",
    // The security policy allows files of our own only: nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});
