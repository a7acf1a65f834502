/** Drawn tasks that wait to be handled again by the caller: what was asked, and neither insurer nor result. */

import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Facts, PageHead, Panel } from "../parts/page";
import { Ready } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { BlindTask } from "./supervision-shapes";

export default function BlindTasks() {
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => ask<Page<BlindTask>>("/api/insurer-samples/waiting", { limit: 20 }, signal), []);
  return (
    <>
      <PageHead title={t("supervision.blind")} lead={t("supervision.blindLead")} />
      <Ready of={found}>
        {({ rows, total }) => rows.length === 0 ? <Panel><p className="quiet">{t("supervision.noneBlind")}</p></Panel> : (
          <>
            <p className="quiet">{t("common.total", { count: total })}</p>
            {rows.map((one) => (
              <Panel key={one.task_no} title={`${one.task_no} · ${said({ zh: one.kind_zh, en: one.kind_en })}`} id={`blind-${one.task_no}`}>
                <Facts rows={[[t("cases.case"), one.case_no], [t("supervision.askedAt"), minute(one.asked_at)], [t("supervision.asked"), <span key="a" style={{ whiteSpace: "pre-wrap" }}>{one.asked ?? t("supervision.unreadable")}</span>]]} />
                <SpecForm name={`again-${one.task_no}`} title={t("supervision.sendFound")} onDone={found.reload} send={(facts) => tell(at`/api/insurer-samples/${one.sample}/tasks/${one.task_no}/again`, facts)} fields={[field("words", "words", ["您的结果", "What you found"])]} />
              </Panel>
            ))}
          </>
        )}
      </Ready>
    </>
  );
}
