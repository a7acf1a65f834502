/** The plan of the extension: its steps as they stand, entered and changed whole. */

import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, Panel } from "../parts/page";
import { ProblemAlert, Ready, Said } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, tell } from "../server";
import type { LaidPlan, LaidStep } from "./extension-shapes";

export function Plan({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const [changing, change] = useState(false);
  const found = useLoad((signal) => ask<LaidPlan>("/api/province/plan", {}, signal), []);
  const done = async () => {
    change(false);
    await found.reload();
    await onDone();
  };
  return (
    <Panel title={t("desk.plan")} id="plan">
      <Ready of={found}>
        {(one) => (
          <>
            {!one.planned && <p className="quiet">{t("extension.noPlan")}</p>}
            {one.planned && (
              <>
                <p className="quiet">{t("desk.laidDown")} {told.actor(one.by ?? "")} · {minute(one.at)}</p>
                <List<LaidStep> label={t("desk.plan")} rowKey="code" dataSource={one.steps} columns={[
                  { title: t("desk.code"), render: (_, row) => <span className="mono">{row.code}</span> }, { title: t("extension.step"), render: (_, row) => <Said of={row} /> }, { title: t("desk.due"), render: (_, row) => <span className="nowrap">{day(row.due)}</span> },
                  { title: t("desk.owner"), render: (_, row) => told.actor(row.owner) }, { title: t("desk.after"), render: (_, row) => row.after.join(" · ") || "—" }, { title: t("desk.measure"), render: (_, row) => row.measure === null ? t("desk.noMeasure") : row.measure === "orders_arrive" ? t("desk.ordersArrive") : t("desk.joined") },
                ]} />
              </>
            )}
            {may("province.plan_lay_down") && !changing && <p className="no-print" style={{ marginTop: 8 }}><Button onClick={() => change(true)}>{one.planned ? t("desk.changePlan") : t("desk.enterPlan")}</Button></p>}
            {changing && <Change of={one} onDone={done} />}
          </>
        )}
      </Ready>
    </Panel>
  );
}

const EMPTY: LaidStep = { code: "", node: "", zh: "", en: "", due: dayjs().format("YYYY-MM-DD"), owner: "admission_clerk", after: [], measure: null };

function Change({ of, onDone }: { of: LaidPlan; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const act = useDo();
  const [nodes, setNodes] = useState(of.nodes.length > 0 ? of.nodes : [{ code: "", zh: "", en: "" }]);
  const [steps, setSteps] = useState<LaidStep[]>(of.steps.length > 0 ? of.steps : [EMPTY]);
  const [words, setWords] = useState("");
  const node = (i: number, part: Partial<LaidPlan["nodes"][number]>) => setNodes(nodes.map((one, n) => (n === i ? { ...one, ...part } : one)));
  const step = (i: number, part: Partial<LaidStep>) => setSteps(steps.map((one, n) => (n === i ? { ...one, ...part } : one)));
  const whole = words.trim() && nodes.every((one) => one.code && one.zh && one.en) && steps.every((one) => one.code && one.node && one.zh && one.en);
  const send = async () => {
    if (await act.run(() => tell<LaidPlan>("/api/province/plan", { nodes, steps, words: words.trim() }))) await onDone();
  };
  const name = (word: string, i: number) => `${t(word)} ${i + 1}`;
  return (
    <div className="no-print" style={{ marginTop: 8 }}>
      <p className="quiet">{t("desk.planLead")}</p>
      <ProblemAlert problem={act.problem} />
      {nodes.map((one, i) => (
        <div key={i} className="filters">
          <Input aria-label={`${t("desk.node")} ${name("desk.code", i)}`} placeholder={t("desk.node")} style={{ width: 120 }} value={one.code} onChange={(event) => node(i, { code: event.target.value.trim() })} />
          <Input aria-label={`${t("desk.node")} ${name("desk.zh", i)}`} placeholder={t("desk.zh")} style={{ width: 160 }} value={one.zh} onChange={(event) => node(i, { zh: event.target.value })} />
          <Input aria-label={`${t("desk.node")} ${name("desk.en", i)}`} placeholder={t("desk.en")} style={{ width: 180 }} value={one.en} onChange={(event) => node(i, { en: event.target.value })} />
          <Button disabled={nodes.length === 1} aria-label={`${t("desk.drop")} ${one.code}`} onClick={() => setNodes(nodes.filter((_, n) => n !== i))}>{t("desk.drop")}</Button>
        </div>
      ))}
      <p><Button onClick={() => setNodes([...nodes, { code: "", zh: "", en: "" }])}>{t("desk.addNode")}</Button></p>
      {steps.map((one, i) => (
        <div key={i} className="filters">
          <Input aria-label={name("desk.code", i)} placeholder={t("desk.code")} style={{ width: 120 }} value={one.code} onChange={(event) => step(i, { code: event.target.value.trim() })} />
          <Select aria-label={name("desk.node", i)} placeholder={t("desk.node")} style={{ width: 130 }} value={one.node || null} onChange={(value) => step(i, { node: value ?? "" })} options={nodes.filter((each) => each.code).map((each) => ({ value: each.code, label: each.code }))} />
          <Input aria-label={name("desk.zh", i)} placeholder={t("desk.zh")} style={{ width: 130 }} value={one.zh} onChange={(event) => step(i, { zh: event.target.value })} />
          <Input aria-label={name("desk.en", i)} placeholder={t("desk.en")} style={{ width: 150 }} value={one.en} onChange={(event) => step(i, { en: event.target.value })} />
          <DatePicker aria-label={name("desk.due", i)} format="YYYY-MM-DD" allowClear={false} style={{ width: 130 }} value={dayjs(one.due)} onChange={(value) => step(i, { due: (value ?? dayjs()).format("YYYY-MM-DD") })} />
          <Select aria-label={name("desk.owner", i)} style={{ width: 150 }} value={one.owner} onChange={(owner) => step(i, { owner })} options={of.owners.map((value) => ({ value, label: told.actor(value) }))} />
          <Select mode="multiple" aria-label={name("desk.after", i)} placeholder={t("desk.after")} style={{ width: 170 }} value={one.after} onChange={(after) => step(i, { after })} options={steps.slice(0, i).filter((each) => each.code).map((each) => ({ value: each.code, label: each.code }))} />
          <Select aria-label={name("desk.measure", i)} style={{ width: 150 }} value={one.measure ?? ""} onChange={(value) => step(i, { measure: value === "enterprises_joined" || value === "orders_arrive" ? value : null })} options={[{ value: "", label: t("desk.noMeasure") }, { value: "enterprises_joined", label: t("desk.joined") }, { value: "orders_arrive", label: t("desk.ordersArrive") }]} />
          <Button disabled={steps.length === 1} aria-label={`${t("desk.drop")} ${one.code}`} onClick={() => setSteps(steps.filter((_, n) => n !== i))}>{t("desk.drop")}</Button>
        </div>
      ))}
      <p><Button onClick={() => setSteps([...steps, { ...EMPTY, node: nodes[0]?.code ?? "" }])}>{t("desk.addStep")}</Button></p>
      <label htmlFor="plan-words">{t("desk.why")}</label>
      <Input.TextArea id="plan-words" rows={2} style={{ maxWidth: 560, display: "block", marginBottom: 8 }} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button type="primary" disabled={!whole} loading={act.busy} onClick={() => void send()}>{t("desk.layDown")}</Button>
    </div>
  );
}
