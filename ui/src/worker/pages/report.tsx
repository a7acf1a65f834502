/** Reporting an injury in three screens: who and when, where and what, pictures and sending. Each change is kept on the device. */

import Button from "antd-mobile/es/components/button";
import { useEffect, useRef, useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { useTranslation } from "@shared/i18n";
import { type Draft, keepDraft, keptDraft, newDraft, type Reported } from "../draft";
import { Note } from "../parts/said";
import { Screen } from "../parts/screen";
import { fieldNow } from "../times";
import { Done } from "./report-done";
import { First } from "./report-first";
import { Second } from "./report-second";
import { Third } from "./report-third";

export interface Part {
  draft: Draft;
  change: (how: Partial<Draft>) => void;
  offline: boolean;
}

export default function Report({ account, offline = false }: { account: string; offline?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const part = Number(useParams().part ?? 1);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(account) ?? newDraft(fieldNow()));
  const [kept, setKept] = useState(true);
  const [done, setDone] = useState<Reported>();
  const [at, setAt] = useState(part);
  useEffect(() => setAt(part), [part]);
  // Two changes may meet before the screen is drawn again, a time that is typed and the orders of an earlier one that come:
  // each goes on from the newest draft, so that none takes back the other.
  const newest = useRef(draft);
  const renew = (next: Draft) => {
    newest.current = next;
    setDraft(next);
  };
  const change = (how: Partial<Draft>) => {
    const next = { ...newest.current, ...how };
    renew(next);
    setKept(keepDraft(account, next));
  };
  // Without a session the screens have no addresses of their own: the page shows this part alone.
  const go = (to: number) => (offline ? setAt(to) : navigate(to === 1 ? "/report" : `/report/${to}`));
  if (done) return <Done reported={done} />;
  if (![1, 2, 3].includes(at)) return <Navigate to="/report" replace />;
  // What was sent is fixed; only sending it again is left.
  const fixed = draft.sent !== null;
  const shown = fixed ? 3 : at;
  const given = { draft, change, offline };
  return (
    <Screen title={t("report.title")} back={shown === 1 || fixed ? "/" : shown === 2 ? "/report" : "/report/2"} alone>
      <ol className="steps" aria-label={t("report.steps")}>
        {[1, 2, 3].map((n) => <li key={n} aria-current={n === shown ? "step" : undefined} className={n === shown ? "here" : n < shown ? "past" : undefined}><span>{n}</span>{t(`report.part${n}`)}</li>)}
      </ol>
      {!kept && <Note kind="yellow">{t("report.notKept")}</Note>}
      {shown === 1 && <First {...given} />}
      {shown === 2 && <Second {...given} />}
      {shown === 3 && <Third {...given} account={account} onDone={setDone} onUnfixed={() => renew(keptDraft(account) ?? newest.current)} />}
      {shown < 3 && (
        <div className="ends">
          {shown > 1 && <Button onClick={() => go(shown - 1)}>{t("report.before")}</Button>}
          <Button color="primary" onClick={() => go(shown + 1)}>{t("report.next")}</Button>
        </div>
      )}
      {shown === 3 && !fixed && <div className="ends"><Button onClick={() => go(2)}>{t("report.before")}</Button></div>}
      <p className="small quiet center">{t("report.kept")}</p>
    </Screen>
  );
}
