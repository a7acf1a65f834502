/** Loading something from the server for a screen: the content, the refusal, or neither yet. */

import { type DependencyList, useCallback, useEffect, useRef, useState } from "react";
import { asProblem, type Problem } from "./problem";

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload: () => Promise<void>;
}

/** Load when `deps` change; an older answer never overwrites a newer one. `ask` may be null: nothing is asked. */
export function useLoad<T>(ask: ((signal: AbortSignal) => Promise<T>) | null, deps: DependencyList): Loaded<T> {
  const [state, setState] = useState<{ data: T | undefined; problem: Problem | undefined; loading: boolean }>({
    data: undefined, problem: undefined, loading: ask !== null,
  });
  const turn = useRef(0);
  const asked = useRef(ask);
  asked.current = ask;
  const run = useCallback(async (signal: AbortSignal) => {
    const mine = ++turn.current;
    if (!asked.current) return setState({ data: undefined, problem: undefined, loading: false });
    setState((old) => ({ ...old, loading: true }));
    try {
      const data = await asked.current(signal);
      if (mine === turn.current) setState({ data, problem: undefined, loading: false });
    } catch (thrown) {
      if (mine === turn.current && !signal.aborted) setState({ data: undefined, problem: asProblem(thrown), loading: false });
    }
  }, []);
  useEffect(() => {
    const control = new AbortController();
    void run(control.signal);
    return () => control.abort();
    // The caller names what the question depends on.
    // eslint-disable-next-line
  }, deps);
  const reload = useCallback(() => run(new AbortController().signal), [run]);
  return { ...state, reload };
}

/** Doing something: `run` gives the answer, or undefined where it was refused; `problem` says why. */
export function useDo(): { busy: boolean; problem: Problem | undefined; run: <T>(act: () => Promise<T>) => Promise<T | undefined>; clear: () => void } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(async <T,>(act: () => Promise<T>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await act();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run, clear: useCallback(() => setProblem(undefined), []) };
}
