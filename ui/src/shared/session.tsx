/** Who is signed in, for every screen of a page. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Answer, del, get, keepCsrf, post, whenSignedOut } from "./api";
import { asProblem, type Problem } from "./problem";

export type Me = Answer<"/api/session">;

export interface Session {
  /** null: nobody is signed in; undefined: not known yet. */
  me: Me | null | undefined;
  /** Why the session could not be asked for (the network, say). */
  problem: Problem | undefined;
  /** Sign in with a local account; throws `Problem`. */
  signIn: (account: string, password: string) => Promise<Me>;
  /** Change to another of one's posts; throws `Problem`. */
  actIn: (grant: string) => Promise<Me>;
  signOut: () => Promise<void>;
  /** Ask again, after a sign-in that took another way (identity provider, passkey). */
  refresh: () => Promise<void>;
  /** Whether an operation of the server (`cases.list`) is open to the present post. */
  may: (operation: string) => boolean;
}

const Context = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem>();
  const take = useCallback((found: Me | null) => {
    keepCsrf(found?.csrf ?? "");
    setMe(found);
    setProblem(undefined);
    return found;
  }, []);
  const refresh = useCallback(async () => {
    try {
      take(await get("/api/session"));
    } catch (thrown) {
      const found = asProblem(thrown);
      if (found.code === "not_signed_in") take(null);
      else setProblem(found);
    }
  }, [take]);
  useEffect(() => {
    whenSignedOut(() => take(null));
    void refresh();
  }, [refresh, take]);
  const value = useMemo<Session>(() => {
    return {
      me, problem, refresh,
      signIn: async (account, password) => take(await post("/api/session", { account, password })) as Me,
      actIn: async (grant) => take(await post("/api/session/post", { grant })) as Me,
      signOut: async () => {
        await del("/api/session");
        take(null);
      },
      may: (operation) => me?.operations.includes(operation) ?? false,
    };
  }, [me, problem, refresh, take]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The session of the page. */
export function useSession(): Session {
  const found = useContext(Context);
  if (!found) throw new Error("no SessionProvider");
  return found;
}
