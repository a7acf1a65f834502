/** My cases, and reports that have none yet. */

import { get } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Card } from "../parts/card";
import { CaseLine } from "../parts/case-line";
import { Nothing, Ready } from "../parts/said";
import { Screen } from "../parts/screen";
import { Sending } from "../parts/sending";

export default function Cases() {
  const { t } = useTranslation();
  const cases = useLoad((signal) => get("/api/me/cases", { query: { limit: 100 }, signal }), []);
  const reports = useLoad((signal) => get("/api/me/reports", { query: { limit: 100 }, signal }), []);
  return (
    <Screen title={t("cases.title")}>
      <Sending />
      <Ready of={cases}>
        {(page) => page.rows.length === 0 ? <Nothing>{t("cases.none")}</Nothing> : (
          <section className="card" aria-label={t("cases.title")}><div className="list">{page.rows.map((one) => <CaseLine key={one.case_no} line={one} />)}</div></section>
        )}
      </Ready>
      {(reports.data?.rows.length ?? 0) > 0 && (
        <Card title={t("cases.reports")}>
          {reports.data?.rows.map((one) => (
            <div key={one.report_no} className="plain-line">
              <span className="name">{one.report_no}</span>
              <span className="small quiet">{t("cases.reported", { when: minute(one.received_at), place: one.place_zh })}</span>
              <span className="small">{one.case_no ? t("cases.becameCase", { no: one.case_no }) : t("cases.waits")}{one.injury_at && ` · ${t("case.injury")} ${day(one.injury_at)}`}</span>
            </div>
          ))}
        </Card>
      )}
    </Screen>
  );
}
