/** A question that the server answers beside the requests: asked again every so often while it waits. */

import { useEffect } from "react";
import { useLoad } from "@shared/load";
import { ask } from "../server";

const AGAIN_MS = 1500;

export interface Job<T> { state: "none" | "queued" | "running" | "done" | "failed"; done: number; total: number | null; asked_at: string | null; fault: { zh?: string; en?: string } | null; result: T | null }

/** The job at a path, and whether it still waits. */
export function useJob<T>(path: string) {
  const found = useLoad((signal) => ask<Job<T>>(path, {}, signal), [path]);
  const state = found.data?.state;
  const waits = state === "queued" || state === "running";
  useEffect(() => {
    if (!waits || found.loading) return;
    const timer = window.setTimeout(() => void found.reload(), AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [waits, found.loading, found.reload]);
  return { found, waits };
}
