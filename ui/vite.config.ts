/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { weighed } from "./tools/weight.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Two pages: `/` is the office, `/worker/` the phone. Paths are relative, because the phone's page also lives inside
// a provincial app under an address that is not ours.
export default defineConfig({
  base: "./",
  plugins: [react(), weighed()],
  resolve: { alias: { "@shared": here("./src/shared") } },
  build: {
    outDir: here("../src/zhibao/web/pages"),
    emptyOutDir: true,
    target: "es2018",
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rollupOptions: { input: { office: here("./index.html"), worker: here("./worker/index.html") } },
  },
  server: { proxy: { "/api": { target: process.env.ZHIBAO_SERVER ?? "http://127.0.0.1:8000", changeOrigin: false } } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true, setupFiles: ["./src/shared/test-setup.ts"] },
});
