/** Small things that every screen shows: refusals, traffic lights, amounts, citations, people. */

import { Alert, Drawer, Skeleton, Spin } from "antd";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { day, nowIso } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { money } from "@shared/money";
import { type Problem, sentence } from "@shared/problem";
import { ask } from "../server";
import type { Colour, Provision } from "../shapes";

/** Why the server refused, and what to do. */
export function ProblemAlert({ problem, onRetry }: { problem: Problem | undefined; onRetry?: () => void }) {
  const language = useLanguage();
  const { t } = useTranslation();
  if (!problem) return null;
  const { text, remedy } = sentence(problem, language);
  return (
    <div role="alert" style={{ marginBottom: 12 }}>
      <Alert
        type="error" showIcon role="presentation" title={text}
        description={
          <>
            {remedy && <div>{remedy}</div>}
            <div className="small quiet">{t("common.code")} {problem.code}{problem.document.place ? ` · ${problem.document.place}` : ""}</div>
            {onRetry && <button type="button" className="linkish" onClick={onRetry}>{t("common.retry")}</button>}
          </>
        }
      />
    </div>
  );
}

/** The content once it is there, the refusal, or a sign that it is on its way. */
export function Ready<T>({ of, children }: { of: { data: T | undefined; problem: Problem | undefined; reload: () => Promise<void> }; children: (data: T) => ReactNode }) {
  const { t } = useTranslation();
  if (of.problem) return <ProblemAlert problem={of.problem} onRetry={() => void of.reload()} />;
  if (of.data === undefined) return <div role="status" aria-label={t("common.loading")}><div aria-hidden="true"><Skeleton active /></div></div>;
  return <>{children(of.data)}</>;
}

export function Waiting() {
  const { t } = useTranslation();
  return <div className="centre" role="status"><Spin description={t("common.loading")}><div style={{ width: 120, height: 60 }} /></Spin></div>;
}

/** A tag in words, never by colour alone. */
export function Tag({ colour, children }: { colour: Colour | "blue" | "grey" | "provisional"; children: ReactNode }) {
  return <span className={`tag ${colour}`}>{children}</span>;
}

/** "3 个工作日" / "overdue by 2 days", with its colour. */
export function DaysLeft({ colour, days, unit, due, provisional }: { colour: Colour | null; days: number | null | undefined; unit: string | null | undefined; due: string | null; provisional?: boolean }) {
  const { t } = useTranslation();
  if (!due) return colour ? <Tag colour={colour}>{t(`undated.${colour}`)}</Tag> : <span className="quiet">—</span>;
  const kind = unit === "working_days" ? "working" : "natural";
  if ((days === null || days === undefined) && due < day(nowIso())) return <Tag colour="grey">{t("passed")}</Tag>;
  const text = days === null || days === undefined ? t(`colour.${colour ?? "green"}`) : days < 0 ? t(`days.over_${kind}`, { count: -days }) : days === 0 ? t("days.today") : t(`days.left_${kind}`, { count: days });
  return (
    <span className="nowrap">
      <Tag colour={colour ?? "grey"}>{text}</Tag> {provisional && <Provisional />}
    </span>
  );
}

export function Provisional() {
  const { t } = useTranslation();
  return <Tag colour="provisional">{t("common.provisional")}</Tag>;
}

export function Money({ fen }: { fen: number | null | undefined }) {
  return <span className="nowrap">{money(fen)}</span>;
}

/** Where a number or a rule comes from: official, reported, assumed. */
export function Mark({ mark }: { mark: string | null | undefined }) {
  const { t, i18n } = useTranslation();
  if (!mark || mark === "official") return null;
  return <Tag colour="provisional">{i18n.exists(`mark.${mark}`) ? t(`mark.${mark}`) : mark}</Tag>;
}

const Law = createContext<(address: string) => void>(() => undefined);

/** The place where a cited article is read, beside whatever is on the screen. */
export function LawDrawer({ children }: { children: ReactNode }) {
  const [address, setAddress] = useState<string | null>(null);
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useEffect(() => setAddress(null), [pathname]);
  return (
    <Law.Provider value={setAddress}>
      {children}
      <Drawer open={address !== null} onClose={() => setAddress(null)} title={t("law.article")} size={520} destroyOnHidden closable={{ "aria-label": t("common.close") }}>
        {address && <Article address={address} />}
      </Drawer>
    </Law.Provider>
  );
}

export function Article({ address }: { address: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useLoad((signal) => ask<Provision>("/api/law/provisions", { address }, signal), [address]);
  return (
    <Ready of={found}>
      {(one) => (
        <article>
          <h2 style={{ fontSize: 16 }}>{language === "zh" ? one.instrument_zh : one.instrument_en}</h2>
          <p><span className="mono">{one.address}</span> {language === "zh" ? one.title_zh : one.title_en} <Mark mark={one.mark} /></p>
          <p style={{ whiteSpace: "pre-wrap", lineHeight: 1.8 }}>{language === "zh" ? one.zh : one.en}</p>
          <p className="quiet small">{t("law.ownWords")}</p>
        </article>
      )}
    </Ready>
  );
}

/** Cited articles; each opens beside the page. */
export function Cites({ of }: { of: readonly string[] | string | null | undefined }) {
  const open = useContext(Law);
  const list = !of ? [] : typeof of === "string" ? [of] : of;
  return (
    <>
      {list.map((one, i) => (
        <span key={one}>{i > 0 && " · "}<button type="button" className="linkish small" onClick={() => open(one)}>{one}</button></span>
      ))}
    </>
  );
}

/** A server text that comes in both languages. */
export function Said({ of }: { of: { zh?: string | null; en?: string | null } | null | undefined }) {
  return <>{useSaid()(of)}</>;
}
