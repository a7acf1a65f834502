/** Looking up an article in our own words, and a number of the law on a day. */

import { Button, DatePicker, Form, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { Facts, PageHead, Panel } from "../parts/page";
import { Article, Cites, Mark, ProblemAlert, Provisional } from "../parts/said";
import { ask, at } from "../server";
import type { LawNumber } from "../shapes";

const EXAMPLES = ["measures-2025 §14", "taoyuan-2025-1 §33", "work-injury-regulation §18", "zhejiang-2025-44 §2(3)"];

export default function Law() {
  const { t } = useTranslation();
  const said = useSaid();
  const { me } = useSession();
  const [address, setAddress] = useState<string>();
  const [found, setFound] = useState<LawNumber>();
  const act = useDo();
  const look = async (given: { name: string; place: string; on: Dayjs; by?: string }) => {
    const got = await act.run(() => ask<LawNumber>(at`/api/law/numbers/${given.name.trim()}`, { place: given.place, on: given.on.format("YYYY-MM-DD"), by: given.by?.split(/[,，\s]+/).filter(Boolean) }));
    setFound(got);
  };
  return (
    <>
      <PageHead title={t("menu.law")} />
      <Panel title={t("law.article")} id="article">
        <Form name="article" layout="inline" onFinish={(given: { address: string }) => setAddress(given.address.trim())} style={{ rowGap: 8 }}>
          <Form.Item name="address" label={t("law.address")} rules={[{ required: true, message: t("common.required") }]}><Input style={{ width: 320 }} placeholder="measures-2025 §14" /></Form.Item>
          <Button type="primary" htmlType="submit">{t("common.search")}</Button>
        </Form>
        <p className="small quiet">{t("law.examples")} {EXAMPLES.map((one) => <button key={one} type="button" className="linkish small" style={{ marginInlineEnd: 12 }} onClick={() => setAddress(one)}>{one}</button>)}</p>
        {address && <Article key={address} address={address} />}
      </Panel>
      <Panel title={t("law.number")} id="number">
        <ProblemAlert problem={act.problem} />
        <Form name="number" layout="inline" style={{ rowGap: 8 }} initialValues={{ name: "minimum_wage", place: me?.acting_in?.area || "570100", on: dayjs() }} onFinish={(given) => void look(given as { name: string; place: string; on: Dayjs })}>
          <Form.Item name="name" label={t("law.name")} rules={[{ required: true, message: t("common.required") }]}><Input style={{ width: 220 }} /></Form.Item>
          <Form.Item name="place" label={t("cases.place")} rules={[{ required: true, message: t("common.required") }]}><Input style={{ width: 110 }} /></Form.Item>
          <Form.Item name="on" label={t("appraisal.day")} rules={[{ required: true, message: t("common.required") }]}><DatePicker format="YYYY-MM-DD" /></Form.Item>
          <Form.Item name="by" label={t("law.by")}><Input style={{ width: 160 }} placeholder="grade:5" /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.search")}</Button>
        </Form>
        {found && (
          <div role="status" style={{ marginTop: 12 }}>
            <Facts rows={[
              [t("law.name"), said(found)], [t("law.value"), <strong key="v">{found.value_fen === null ? String(found.value) : money(found.value_fen)} {found.unit}</strong>], [t("law.from"), day(found.since)], [t("law.to"), day(found.until)],
              [t("benefit.ground"), <Cites key="c" of={found.cites} />], [t("law.mark"), <span key="m"><Mark mark={found.mark} /> {found.mark === "official" && found.mark_zh} {found.provisional && <Provisional />}</span>],
            ]} />
          </div>
        )}
      </Panel>
    </>
  );
}
