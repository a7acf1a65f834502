/** From accident to report to treatment in a case, recorded and followed up. */

import { Button, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import type { Rescue as Held } from "../insurer/supervision-shapes";
import { byButtonOnly } from "../parts/by-button";
import { Facts, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";

const PARTS = ["called", "accompanied", "advanced", "informed", "none", "unknown"] as const;
const STEPS = ["asked", "answered", "closed"] as const;
interface Given { reported_at: Dayjs; treated_at?: Dayjs; knew_at?: Dayjs; part: string; platform?: string }

export function Rescue({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const found = useLoad((signal) => ask<{ rescue: Held | null }>(at`/api/cases/${caseNo}/rescue`, {}, signal), [caseNo]);
  return (
    <Panel title={t("supervision.rescue")} id="rescue">
      <p className="quiet">{t("supervision.rescueLead")}</p>
      <Ready of={found}>
        {({ rescue: one }) => (
          <>
            {one === null ? <p className="quiet">{t("supervision.noRescue")}</p> : (
              <>
                <Facts rows={[
                  [t("cases.injury"), minute(one.injury_at)], [t("supervision.reportMinutes"), one.report_minutes], [t("supervision.treatmentMinutes"), one.treatment_minutes ?? "—"], [t("supervision.part"), said({ zh: one.part_zh, en: one.part_en })],
                  [t("supervision.late"), one.late.length === 0 ? t("supervision.inTime") : <span key="l">{one.late.map((what) => <Tag key={what} colour={one.open ? "red" : "grey"}>{what === "report" ? t("supervision.lateReport") : t("supervision.lateTreatment")}</Tag>)}</span>],
                ]} />
                {one.followed.length > 0 && <ol className="steps">{one.followed.map((step, i) => <li key={i}><strong>{said(step)}</strong> <span className="quiet small">{told.actor(step.by)} · {minute(step.at)}</span></li>)}</ol>}
                {one.open && may("rescue.follow") && STEPS.map((verb) => (
                  <SpecForm key={verb} name={`rescue-${verb}`} title={t(`rescueStep.${verb}`)} onDone={found.reload} send={(facts) => tell(at`/api/cases/${caseNo}/rescue/steps/${verb}`, facts)} fields={[field("words", "words", ["内容", "What was said"])]} />
                ))}
              </>
            )}
            {may("rescue.record") && <Record caseNo={caseNo} onDone={found.reload} />}
          </>
        )}
      </Ready>
    </Panel>
  );
}

function Record({ caseNo, onDone }: { caseNo: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [open, setOpen] = useState(false);
  const required = [{ required: true, message: t("common.required") }];
  const iso = (given: Dayjs | undefined) => given ? `${given.format("YYYY-MM-DDTHH:mm")}:00+08:00` : null;
  const send = async (given: Given) => {
    const body = { reported_at: iso(given.reported_at), treated_at: iso(given.treated_at), knew_at: iso(given.knew_at), part: given.part, platform: given.platform?.trim() || null };
    if (!(await act.run(() => tell(at`/api/cases/${caseNo}/rescue`, body)))) return;
    setOpen(false);
    await onDone();
  };
  const time = <DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" style={{ width: "100%" }} />;
  return (
    <details className="no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("supervision.recordRescue")}</summary>
      {open && (
        <Form<Given> name="rescue" layout="vertical" onKeyDown={byButtonOnly} style={{ maxWidth: 480, margin: "8px 0 12px" }} onFinish={(given) => void send(given)}>
          <ProblemAlert problem={act.problem} />
          <Form.Item name="reported_at" label={t("supervision.reportedAt")} rules={required}>{time}</Form.Item>
          <Form.Item name="treated_at" label={t("supervision.treatedAt")}>{time}</Form.Item>
          <Form.Item name="knew_at" label={t("supervision.knewAt")}>{time}</Form.Item>
          <Form.Item name="part" label={t("supervision.part")} rules={required}><Select options={PARTS.map((value) => ({ value, label: t(`rescuePart.${value}`) }))} /></Form.Item>
          <Form.Item name="platform" label={t("supervision.platform")}><Input autoComplete="off" /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("supervision.save")}</Button>
        </Form>
      )}
    </details>
  );
}
