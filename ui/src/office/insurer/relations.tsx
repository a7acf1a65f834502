/** Declared relations of insurers: declared by the insurer itself, or noted by an officer. */

import { Button } from "antd";
import { day, nowIso } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { List, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { Relation } from "./supervision-shapes";

const RELATIONS = [
  ["relative", "亲属（个人）", "a relative (person)"], ["employed", "雇用关系（个人）", "an employee (person)"], ["insured", "本公司被保险人（个人）", "insured with it (person)"],
  ["commercial_insurer", "承保该企业的商业保险", "it insures the enterprise commercially"], ["shareholding", "持股（企业）", "a shareholding (enterprise)"], ["contract", "业务合同（企业）", "a business contract (enterprise)"],
] as const;

export function Relations({ path, own, note }: { path: string; own: boolean; note: boolean }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const found = useLoad((signal) => ask<Page<Relation>>(path, { limit: 50 }, signal), [path]);
  const end = async (one: Relation) => {
    if (await act.run(() => tell(at`/api/insurer/relations/${one.id}/end`, { on: day(nowIso()) }))) await found.reload();
  };
  return (
    <Panel title={t("supervision.relations")} id="relations">
      <p className="quiet">{t("supervision.relationsLead")}</p>
      <ProblemAlert problem={act.problem ?? found.problem} />
      <List<Relation> label={t("supervision.relations")} rowKey="id" dataSource={found.data?.rows ?? []} loading={found.loading} columns={[
        ...(own ? [] : [{ title: t("insurer.insurer"), dataIndex: "insurer" }]), { title: t("supervision.subject"), render: (_, row) => row.kind === "person" ? `${t("supervision.ofPerson")} ${row.subject}` : `${row.name ?? ""} ${row.subject}` },
        { title: t("supervision.relation"), render: (_, row) => said({ zh: row.relation_zh, en: row.relation_en }) }, { title: t("supervision.since"), render: (_, row) => day(row.since) }, { title: t("supervision.ended"), render: (_, row) => row.ended_on === null ? <Tag colour="green">{t("supervision.holds")}</Tag> : day(row.ended_on) },
        ...(own ? [{ title: t("letters.do"), render: (_: unknown, row: Relation) => row.ended_on === null ? <Button size="small" loading={act.busy} aria-label={`${t("supervision.endToday")} ${row.subject}`} onClick={() => void end(row)}>{t("supervision.endToday")}</Button> : null }] : []),
      ]} />
      {note && (
        <SpecForm name="relation" title={own ? t("supervision.declare") : t("supervision.noteRelation")} onDone={found.reload} send={(facts) => tell(path, facts)} fields={[
          ...(own ? [] : [field("insurer", "reference", ["机构代码", "Code of the insurer"])]), field("relation", "choice", ["关系", "Relation"], { choices: RELATIONS }), field("enterprise", "reference", ["企业信用代码（与企业的关系）", "Code of the enterprise"], { optional: true }),
          field("worker_id", "reference", ["证件号码（与个人的关系，不保存）", "Document number of the person, not kept"], { optional: true }), field("since", "day", ["起始日，空为今天", "Since; empty is today"], { optional: true }),
        ]} />
      )}
    </Panel>
  );
}
