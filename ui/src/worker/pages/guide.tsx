/** My rights and what to do, as of today: generated from the numbers in force; a mark shows how well each is supported. */

import { useEffect } from "react";
import { type Answer, get, post } from "@shared/api";
import { day } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { money } from "@shared/money";
import { Card, Tag } from "../parts/card";
import { Cites } from "../parts/cites";
import { Note, Ready } from "../parts/said";
import { Screen } from "../parts/screen";

type Told = Answer<"/api/me/guide">;

export default function Guide() {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useLoad((signal) => get("/api/me/guide", { signal }), []);
  // Only a count by month is kept of it.
  useEffect(() => void post("/api/me/guide/openings").catch(() => undefined), []);
  return (
    <Screen title={t("guide.title")} back="/me">
      <Ready of={found}>
        {(told) => (
          <>
            <Note>{t("guide.lead", { place: language === "zh" ? told.zh : told.en, day: day(told.on) })}{told.provisional && <> <Tag colour="blue">{t("common.provisional")}</Tag></>}</Note>
            {told.sections.map((section) => <Section key={section.id} of={section} />)}
            <Amounts of={told.amounts} />
          </>
        )}
      </Ready>
    </Screen>
  );
}

function Section({ of }: { of: Told["sections"][number] }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Card title={said(of)}>
      {of.rows.map((row, place) => (
        <div key={place} className="plain-line">
          <strong>{said(row)}</strong>
          {row.missing_zh !== null ? <span><Tag colour="yellow">{t("guide.missing")}</Tag> <span className="small">{said({ zh: row.missing_zh, en: row.missing_en })}</span></span> : <span>{said({ zh: row.said_zh, en: row.said_en })} {row.mark !== null && row.mark !== "official" && <Tag colour="blue">{t(`guide.${row.mark}`)}</Tag>}</span>}
          <Cites of={row.cites} />
        </div>
      ))}
    </Card>
  );
}

function Amounts({ of }: { of: Told["amounts"] }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Card title={t("guide.amounts")}>
      {of.map((one) => (
        <div key={one.id} className="plain-line">
          <strong>{said(one)}</strong>
          {one.lines.map((line) => <span key={line.benefit} className="order-head"><span>{said(line)}{line.paid === "monthly" && ` · ${t("guide.monthly")}`} {line.mark !== "official" && <Tag colour="blue">{t(`guide.${line.mark}`)}</Tag>}</span><span className="nowrap">{money(line.amount_fen)}</span></span>)}
          {one.missing.map((missing, place) => <span key={place} className="small"><Tag colour="yellow">{t("guide.missing")}</Tag> {said(missing)}</span>)}
        </div>
      ))}
    </Card>
  );
}
