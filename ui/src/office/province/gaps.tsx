/** Gap sharing of a year: each area's gap, what is counted into work injury spending, who bears it, and what fewer accidents would change. */

import { Button, Input, InputNumber, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { keep as keepFile, request } from "@shared/api";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { fen, money } from "@shared/money";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Said, Waiting } from "../parts/said";
import { tell } from "../server";
import { ink } from "../theme";
import type { GapArea, GapBoth, GapSharing } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const PATH = "/api/province/gap-sharing";

interface Asked {
  year: number; income_fen: number | null; budget: "surplus" | "deficit" | null; budget_gap_fen: number | null;
  work_injury: { area: string; benefits_fen: number }[]; what_if: { area: string; by: string }[];
}

export default function ProvinceGaps() {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [asked, setAsked] = useState<Asked>({ year: new Date().getFullYear() - 1, income_fen: null, budget: null, budget_gap_fen: null, work_injury: [], what_if: [] });
  const found = useLoad(() => tell<GapSharing>(PATH, asked), [JSON.stringify(asked)]);
  const named = (code: string) => {
    const zh = found.data?.areas.find((row) => row.area === code)?.zh;
    return zh === undefined ? code : language === "zh" ? zh : `${zh} (${code})`;
  };
  const download = () => act.run(async () => keepFile(await (await request("POST", `${PATH}/workbook`, asked)).blob(), `gap-sharing-${asked.year}.xlsx`));
  return (
    <>
      <PageHead title={t("menu.gaps")} lead={t("gaps.lead")}><Button loading={act.busy} disabled={!found.data} onClick={() => void download()}>{t("gaps.workbook")}</Button></PageHead>
      <ProblemAlert problem={act.problem} />
      <Question asked={asked} onAsk={setAsked} />
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={`${language === "zh" ? one.province_zh : one.province_en} · ${one.year}`} id="gap-summary">
              {one.benefits_fen > 0 && one.income_fen === 0 && one.income_booked && <p role="alert">{t("gaps.notBooked")}</p>}
              {!one.income_booked && <p className="quiet">{t("gaps.supposed")}</p>}
              <Facts rows={[
                [t("gaps.gap"), <span key="g"><strong><Money fen={one.total_gap_fen} /></strong> {one.provisional && <Provisional />}</span>], [t("gaps.mode"), `${one.mode} · ${language === "zh" ? one.mode_zh : one.mode_en}`],
                [t("gaps.incomeOf"), <Money key="i" fen={one.income_fen} />], [t("gaps.benefits"), <Money key="b" fen={one.benefits_fen} />], [t("gaps.left"), <Money key="s" fen={one.surplus_fen} />],
                [t("gaps.provinceBears"), <Money key="p" fen={one.responsibility?.province_fen} />], [t("gaps.areasBear"), <Money key="a" fen={one.responsibility?.areas_fen} />],
              ]} />
              {one.needs.length > 0 && <><h3>{t("gaps.needs")}</h3><ul>{one.needs.map((need) => <li key={need.name}><Said of={need} /></li>)}</ul></>}
            </Panel>
            <Panel title={t("gaps.areas")} id="gap-areas">
              <Suspense fallback={<Waiting />}>
                <Chart label={t("gaps.areas")} categories={one.areas.map((row) => named(row.area))} say={money} series={[{ name: t("gaps.gap"), colour: "#b3261e", values: one.areas.map((row) => row.gap_fen) }, { name: t("gaps.bears"), colour: ink.green, values: one.areas.map((row) => row.bears_fen ?? 0) }]} />
              </Suspense>
              <Areas one={one} named={named} onTold={(work_injury) => setAsked({ ...asked, work_injury })} />
            </Panel>
            <WhatIf key={one.year} one={one} named={named} onSuppose={(what_if) => setAsked({ ...asked, what_if })} />
            <Panel title={t("gaps.rules")} id="gap-rules">
              <List label={t("gaps.rules")} rowKey="name" dataSource={one.rules} scroll={{ x: "max-content" }} columns={[
                { title: t("gaps.number"), render: (_, row) => <Said of={row} /> }, { title: t("gaps.value"), render: (_, row) => written(row.value) }, { title: t("law.mark"), render: (_, row) => <Mark mark={row.mark} /> }, { title: t("law.article"), render: (_, row) => <Cites of={row.cites} /> },
              ]} />
            </Panel>
            <Panel title={t("gaps.notices")} id="gap-notices"><ul>{one.notices.map((notice) => <li key={notice.en}><Said of={notice} /></li>)}</ul></Panel>
          </>
        )}
      </Ready>
    </>
  );
}

function Question({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const [year, setYear] = useState<number | null>(asked.year);
  const [income, setIncome] = useState("");
  const [budget, setBudget] = useState<Asked["budget"]>(null);
  const [gap, setGap] = useState("");
  const wrong = [income, gap].some((text) => text.trim() !== "" && (fen(text) ?? -1) < 0);
  const amount = (text: string) => (text.trim() === "" ? null : fen(text));
  return (
    <Panel title={t("gaps.asked")} id="gap-asked">
      <div className="filters no-print">
        <div><label htmlFor="gap-year">{t("gaps.year")}</label><InputNumber id="gap-year" precision={0} min={2022} max={2100} value={year} onChange={setYear} /></div>
        <div><label htmlFor="gap-income">{t("gaps.income")}</label><Input id="gap-income" value={income} onChange={(event) => setIncome(event.target.value)} /></div>
        <div><label htmlFor="gap-budget">{t("gaps.budget")}</label><Select id="gap-budget" allowClear style={{ width: 140 }} value={budget} onChange={(value) => setBudget(value ?? null)} options={[{ value: "surplus", label: t("gaps.surplus") }, { value: "deficit", label: t("gaps.deficit") }]} /></div>
        <div><label htmlFor="gap-budget-gap">{t("gaps.budgetGap")}</label><Input id="gap-budget-gap" value={gap} onChange={(event) => setGap(event.target.value)} /></div>
        <Button type="primary" disabled={!year || wrong} onClick={() => year && onAsk({ ...asked, year, income_fen: amount(income), budget, budget_gap_fen: amount(gap), ...(year === asked.year ? {} : { work_injury: [], what_if: [] }) })}>{t("gaps.reckon")}</Button>
      </div>
    </Panel>
  );
}

function Areas({ one, named, onTold }: { one: GapSharing; named: (code: string) => string; onTold: (told: Asked["work_injury"]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const told = one.areas.map((row) => ({ area: row.area, benefits_fen: fen(typed[row.area] ?? "") ?? -1 }));
  return (
    <>
      <List<GapArea> label={t("gaps.areas")} rowKey="area" dataSource={one.areas} scroll={{ x: "max-content" }} columns={[
        { title: t("gaps.area"), render: (_, row) => named(row.area) }, { title: t("gaps.incomeOf"), align: "right", render: (_, row) => <Money fen={row.income_fen} /> }, { title: t("gaps.benefits"), align: "right", render: (_, row) => <Money fen={row.benefits_fen} /> }, { title: t("gaps.left"), align: "right", render: (_, row) => <Money fen={row.surplus_fen} /> },
        { title: t("gaps.gap"), align: "right", render: (_, row) => <strong><Money fen={row.gap_fen} /></strong> }, { title: t("gaps.workInjury"), align: "right", render: (_, row) => <><Input className="no-print" aria-label={`${t("gaps.workInjury")} ${named(row.area)}`} style={{ width: 130 }} value={typed[row.area] ?? ""} onChange={(event) => setTyped({ ...typed, [row.area]: event.target.value })} /> <Money fen={row.work_injury_benefits_fen} /></> },
        { title: t("gaps.together"), align: "right", render: (_, row) => <Money fen={row.benefits_with_gap_fen} /> }, { title: t("gaps.bears"), align: "right", render: (_, row) => <Money fen={row.bears_fen} /> },
      ]} />
      <p className="no-print"><Button disabled={told.some((row) => row.benefits_fen < 0)} onClick={() => onTold(told)}>{t("gaps.count")}</Button></p>
    </>
  );
}

function WhatIf({ one, named, onSuppose }: { one: GapSharing; named: (code: string) => string; onSuppose: (supposed: Asked["what_if"]) => void }) {
  const { t } = useTranslation();
  const [area, setArea] = useState<string>();
  const [by, setBy] = useState<number | null>(-10);
  const found = one.what_if;
  const both = (told: GapBoth | undefined) => told && <span className="nowrap">{money(told.before)} → {money(told.after)} ({money(told.change)})</span>;
  const rows = found ? [...found.areas.map((row) => ({ ...row, name: named(row.area) })), { area: "", name: t("gaps.whole"), benefits_fen: undefined, gap_fen: found.total_gap_fen, bears_fen: found.province_bears_fen }] : [];
  return (
    <Panel title={t("gaps.whatIf")} id="gap-what-if">
      <div className="filters no-print">
        <div><label htmlFor="if-area">{t("gaps.area")}</label><Select id="if-area" style={{ width: 220 }} value={area ?? null} onChange={(value) => setArea(value ?? undefined)} options={one.areas.map((row) => ({ value: row.area, label: named(row.area) }))} /></div>
        <div><label htmlFor="if-by">{t("gaps.change")} (%)</label><InputNumber id="if-by" precision={0} min={-100} max={1000} value={by} onChange={setBy} /></div>
        <Button disabled={!area || by === null} onClick={() => area && by !== null && onSuppose([{ area, by: `${by}%` }])}>{t("gaps.suppose")}</Button>
      </div>
      {found && (
        <>
          <p><Said of={found} /> <Provisional /></p>
          <List label={t("gaps.whatIf")} rowKey="area" dataSource={rows} scroll={{ x: "max-content" }} columns={[
            { title: t("gaps.area"), dataIndex: "name" }, { title: `${t("gaps.benefits")}: ${t("gaps.before")} → ${t("gaps.after")} (${t("gaps.difference")})`, align: "right", render: (_, row) => both(row.benefits_fen) ?? "—" },
            { title: t("gaps.gap"), align: "right", render: (_, row) => both(row.gap_fen) ?? "—" }, { title: t("gaps.bears"), align: "right", render: (_, row) => both(row.bears_fen) ?? "—" },
          ]} />
        </>
      )}
    </Panel>
  );
}

/** A value of the law in one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join("; ");
  if (value !== null && typeof value === "object") return Object.entries(value).map(([name, part]) => `${name} ${written(part)}`).join(", ");
  return String(value);
}
