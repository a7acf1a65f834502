/** The audit: every fen derived again by a checker that shares no program with us. */

import { Button } from "antd";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, tell } from "../server";
import type { Audit } from "../shapes";

export default function AuditPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const found = useLoad((signal) => ask<Audit | null>("/api/audit", {}, signal), []);
  const act = useDo();
  const run = async () => {
    const done = await act.run(() => tell<Audit>("/api/audit", {}));
    if (done) await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.audit")} lead={t("audit.lead")}>
        {may("audit.run") && <Button type="primary" loading={act.busy} onClick={() => void run()}>{t("audit.run")}</Button>}
        <Button onClick={() => window.print()}>{t("common.print")}</Button>
      </PageHead>
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
          {(one) => (one === null ? <Panel><p className="quiet">{t("audit.none")}</p></Panel> : (
            <>
              <Panel title={t("audit.result")} id="audit-result">
                <p><Tag colour={one.ok ? "green" : "red"}>{one.ok ? t("audit.ok") : t("audit.notOk", { count: one.findings_total })}</Tag> {minute(one.at)} · {told.actor(one.by)}</p>
                <Facts rows={[[t("audit.tables"), one.exported.tables], [t("audit.rows"), one.exported.rows], ...Object.entries(one.checked).map(([name, value]) => [told.name(name), String(value)] as const)]} />
              </Panel>
              {one.findings.length > 0 && (
                <Panel title={t("audit.findings")} id="audit-findings">
                  <List<Audit["findings"][number]> label={t("audit.findings")} rowKey={(row) => `${row.invariant}${row.where}`} dataSource={one.findings} columns={[
                    { title: t("audit.invariant"), dataIndex: "invariant" }, { title: t("audit.where"), render: (_, row) => <span className="mono">{row.where}</span> }, { title: t("audit.what"), render: (_, row) => said(row) },
                  ]} />
                </Panel>
              )}
            </>
          ))}
        </Ready>
    </>
  );
}
