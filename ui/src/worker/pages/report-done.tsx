/** After the report: what became of it and what comes next. */

import { Link } from "react-router";
import { useSaid, useTranslation } from "@shared/i18n";
import type { Reported } from "../draft";
import { Card, Facts } from "../parts/card";
import { Icon } from "../parts/icon";
import { Screen } from "../parts/screen";
import { Sending } from "../parts/sending";

export function Done({ reported }: { reported: Reported }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Screen title={t("report.done")}>
      <section className="cover yes">
        <p className="cover-word"><Icon name="done" />{said(reported)}</p>
        <p>{said(reported.next)}</p>
      </section>
      <Card>
        <Facts rows={[[t("report.no"), <span className="name">{reported.report_no}</span>], reported.case_no && [t("case.no"), <span className="name">{reported.case_no}</span>]]} />
      </Card>
      {reported.orders.length > 0 && (
        <Card title={t("report.fits")}>
          {reported.orders.map((one) => <p key={one.order_no}><strong>{one.platform_name}</strong> <span className="name">{one.order_no}</span><br /><span className="small">{said(one)}</span></p>)}
        </Card>
      )}
      <Sending />
      <div className="ends">
        <Link className="button-link" to="/hospitals">{t("hospitals.short")}</Link>
        <Link className="button-link primary" to={reported.case_no ? `/cases/${reported.case_no}` : "/cases"}>{t("report.toCase")}</Link>
      </div>
    </Screen>
  );
}
