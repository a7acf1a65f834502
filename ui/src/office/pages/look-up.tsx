/** Finding a person by her whole document number: exact, never by a part, and each miss is counted. */

import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { Facts, PageHead, Panel } from "../parts/page";
import { ProblemAlert } from "../parts/said";
import { tell } from "../server";

interface Found { found: boolean; person?: string; name?: string | null; cases?: { case_no: string; place_zh: string; injury_at: string }[]; reports?: { report_no: string }[]; misses_left?: number | null }

export default function Lookup() {
  const { t } = useTranslation();
  const act = useDo();
  const [form] = Form.useForm<{ document_number: string; purpose: string }>();
  const [found, setFound] = useState<Found>();
  const look = async (given: { document_number: string; purpose: string }) => {
    setFound(undefined);
    const got = await act.run(() => tell<Found>("/api/lookups", { document_number: given.document_number.trim(), purpose: given.purpose }));
    form.setFieldValue("document_number", "");
    setFound(got);
  };
  return (
    <>
      <PageHead title={t("menu.lookup")} lead={t("lookup.lead")} />
      <Panel>
        <ProblemAlert problem={act.problem} />
        <Form form={form} name="look-up" layout="vertical" style={{ maxWidth: 460 }} initialValues={{ purpose: "case_handling" }} onFinish={(given) => void look(given)}>
          <Form.Item name="document_number" label={t("unmask.number")} rules={[{ required: true, message: t("common.required") }]}><Input autoComplete="off" /></Form.Item>
          <Form.Item name="purpose" label={t("unmask.purpose")}><Select options={["case_handling", "contact", "identity_check", "objection"].map((value) => ({ value, label: t(`unmask.${value}`) }))} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.search")}</Button>
        </Form>
      </Panel>
      {found && (
        <Panel title={t("lookup.result")} id="look-up-result">
          <div role="status">
            {found.found ? (
              <>
                <Facts rows={[[t("cases.worker"), found.name ?? "—"]]} />
                <h3>{t("menu.cases")}</h3>
                <ul>{(found.cases ?? []).map((one) => <li key={one.case_no}><Link to={`/cases/${one.case_no}`}>{one.case_no}</Link> · {one.place_zh} · {day(one.injury_at)}</li>)}{(found.cases ?? []).length === 0 && <li className="quiet">{t("common.nothing")}</li>}</ul>
                {(found.reports ?? []).length > 0 && <><h3>{t("menu.reports")}</h3><ul>{(found.reports ?? []).map((one) => <li key={one.report_no}><Link to={`/reports/${one.report_no}`}>{one.report_no}</Link></li>)}</ul></>}
              </>
            ) : <p>{t("lookup.missed")}{found.misses_left === null || found.misses_left === undefined ? "" : ` ${t("lookup.missesLeft", { count: found.misses_left })}`}</p>}
          </div>
        </Panel>
      )}
    </>
  );
}
